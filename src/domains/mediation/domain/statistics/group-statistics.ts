import type { DisputeArea } from '../../contract/dispute.ts'
import type { StatisticsFigures } from '../../contract/statistics/statistics.ts'

/** Counts of one unit in one area. */
export interface CaseCounts {
  readonly organisationId: string
  readonly area: DisputeArea
  readonly accepted: number
  readonly settled: number
  readonly unsettled: number
  readonly performed: number
  readonly parties: number
  readonly sumFen: number
}

export interface RosterEntry {
  readonly id: string
  readonly organisationId: string
  readonly areas: readonly DisputeArea[]
}

/** How often parties of one unit's cases in one area answered yes. */
export interface AnswerCounts {
  readonly organisationId: string
  readonly area: DisputeArea
  readonly answers: number
  readonly heard: number
  readonly respected: number
  readonly understood: number
}

export interface Counted {
  readonly cases: readonly CaseCounts[]
  readonly roster: readonly RosterEntry[]
  readonly answers: readonly AnswerCounts[]
}

/** Fewer answers say who gave them. */
export const fewestAnswers = 5

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export function figuresOf({ cases, roster, answers }: Counted): StatisticsFigures {
  const of = (name: 'accepted' | 'settled' | 'unsettled' | 'performed' | 'parties' | 'sumFen') =>
    sum(cases.map((one) => one[name]))
  const answered = sum(answers.map((one) => one.answers))
  const share = (name: 'heard' | 'respected' | 'understood') =>
    answered < fewestAnswers ? null : Math.round((sum(answers.map((one) => one[name])) / answered) * 1000) / 10
  return {
    bodies: new Set(roster.map(({ organisationId }) => organisationId)).size,
    mediators: new Set(roster.map(({ id }) => id)).size,
    accepted: of('accepted'),
    settled: of('settled'),
    unsettled: of('unsettled'),
    performed: of('performed'),
    parties: of('parties'),
    sumFen: of('sumFen'),
    answers: answered,
    heard: share('heard'),
    respected: share('respected'),
    understood: share('understood'),
  }
}

/** One line for each key; somebody who mediates in several areas stands in each, and once in the total. */
export function groupStatistics(
  { cases, roster, answers }: Counted,
  by: 'organisation' | 'area',
  keyOf: (value: string) => string,
): { key: string; figures: StatisticsFigures }[] {
  const valueOf = (one: { readonly organisationId: string; readonly area: string }) =>
    by === 'area' ? one.area : one.organisationId
  const keys = new Set([
    ...cases.map((one) => keyOf(valueOf(one))),
    ...answers.map((one) => keyOf(valueOf(one))),
    ...roster.flatMap((one) => (by === 'area' ? one.areas.map(keyOf) : [keyOf(one.organisationId)])),
  ])
  return [...keys].map((key) => ({
    key,
    figures: figuresOf({
      cases: cases.filter((one) => keyOf(valueOf(one)) === key),
      answers: answers.filter((one) => keyOf(valueOf(one)) === key),
      roster: roster.filter((one) =>
        by === 'area' ? one.areas.some((area) => keyOf(area) === key) : keyOf(one.organisationId) === key,
      ),
    }),
  }))
}
