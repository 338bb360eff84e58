import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { getSurveyRow, surveyOutcome, type SurveyOutcome, type SurveyRow } from '#platform/surveys/index.ts'
import type { GradingSettings, RowFacts } from '../../contract/index.ts'
import { scoresOfAnswers, type ScoreCombination } from '../../domain/index.ts'
import { assessmentTables } from '../tables.ts'

export interface ReadSurvey {
  readonly facts: Pick<RowFacts, 'contacts' | 'unreachable' | 'scores'> | undefined
  readonly outcome: SurveyOutcome
  readonly state: SurveyRow['state']
  /** In words, what keeps it from the grade; null where nothing does. */
  readonly waitsFor: string | null
}

/** The outcome of the people whom the unit named. It enters the grade when the survey is over and everybody was called. */
export async function readSurvey(
  db: Db | Transaction,
  surveyId: string,
  settings: GradingSettings,
): Promise<ReadSurvey> {
  const survey = await getSurveyRow(db, surveyId)
  const outcome = await surveyOutcome(db, surveyId)
  const { contacts, unreachable, pending } = outcome
  const scores = scoresOf(outcome, combinationOf(survey, settings))
  const waitsFor =
    survey.state !== 'closed'
      ? '调查还没有结束'
      : pending > 0
        ? `还有 ${pending} 个号码没有打完`
        : scores === null
          ? '还没有决定了解情况和满意度如何合成一个分数'
          : null
  const isOver = survey.state === 'closed' && pending === 0
  const facts = isOver ? { contacts, unreachable, ...(scores ? { scores } : {}) } : undefined
  return { facts, outcome, state: survey.state, waitsFor }
}

function combinationOf(survey: SurveyRow, settings: GradingSettings): ScoreCombination | null {
  const decided = survey.settings.combination ?? settings.get('survey.combination')?.value
  return decided === 'both' || decided === 'satisfaction' || decided === 'awareness' ? decided : null
}

/** A script without one of the two parts gives no score for a combination that needs it. */
function scoresOf({ answers }: SurveyOutcome, combination: ScoreCombination | null): number[] | null {
  const whole = answers.flatMap(({ awareness, satisfaction }) => {
    const needs =
      combination === 'both' ? [awareness, satisfaction] : combination ? [{ awareness, satisfaction }[combination]] : []
    return needs.includes(null) ? [] : [{ awareness: awareness ?? 0, satisfaction: satisfaction ?? 0 }]
  })
  return scoresOfAnswers(whole, combination)
}

/** Surveys of a programme's rows and units, by `row unit`. */
export async function readBoundSurveys(
  db: Db | Transaction,
  programmeId: string,
  organisationIds: readonly string[],
  settings: GradingSettings,
): Promise<Map<string, ReadSurvey>> {
  const bound = await assessmentTables(db)
    .selectFrom('assessment.bound_survey')
    .select(['row_id', 'organisation_id', 'survey_id'])
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', sql<string>`any(${[...organisationIds]}::uuid[])`)
    .execute()
  const read = new Map<string, ReadSurvey>()
  for (const { row_id, organisation_id, survey_id } of bound)
    read.set(`${row_id} ${organisation_id}`, await readSurvey(db, survey_id, settings))
  return read
}
