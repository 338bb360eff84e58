import type { Db, Transaction } from '#base/database/index.ts'
import type { CallOutcome, Respondent, RespondentSource } from '../contract/index.ts'
import { combineScores, type PartScores } from '../domain/index.ts'
import { getSurveyRow, type SurveyRow } from './get-survey.ts'
import { listRespondentsOf } from './respondents.ts'
import { surveyTables } from './tables.ts'

/** What a grade is made of. Nothing in it says who answered what. */
export interface SurveyOutcome {
  readonly contacts: number
  /** 空号停机, or 未接通 as often as the setting says. */
  readonly unreachable: number
  /** Still to be called; while there are any, the outcome is not final. */
  readonly pending: number
  readonly failedContactIds: readonly string[]
  /** Each contact with the ends of the calls to them; a link that was used counts as 已评. */
  readonly calls: readonly { readonly contactId: string; readonly calls: readonly CallOutcome[] }[]
  /** One entry for each form, in no order; unrounded means of its two parts. */
  readonly answers: readonly PartScores[]
  /** The scores that enter the mean; null until a person has decided how the two parts make one. */
  readonly scores: readonly number[] | null
}

/**
 * The outcome of a survey for the grade: of the people whom the unit named, unless the sample is asked for.
 * @throws Problem `surveys.not-found`
 */
export async function surveyOutcome(
  db: Db | Transaction,
  surveyId: string,
  source: RespondentSource = 'named',
): Promise<SurveyOutcome> {
  const survey = await getSurveyRow(db, surveyId)
  const people = (await listRespondentsOf(db, survey)).filter((person) => person.source === source)
  const answers = await listScores(db, survey, source)
  const inState = (state: Respondent['state']) => people.filter((person) => person.state === state)
  return {
    contacts: people.length,
    unreachable: inState('unreachable').length,
    pending: inState('waiting').length,
    failedContactIds: inState('unreachable').map(({ id }) => id),
    calls: people.map((person) => ({ contactId: person.id, calls: endsOfCalls(person) })),
    answers,
    scores: combineScores(answers, survey.settings.combination),
  }
}

function endsOfCalls({ calls, state }: Respondent): CallOutcome[] {
  const ends = calls.map(({ outcome }) => outcome)
  return state === 'answered' && !ends.includes('answered') ? [...ends, 'answered'] : ends
}

export async function listScores(
  db: Db | Transaction,
  survey: SurveyRow,
  source: RespondentSource,
): Promise<PartScores[]> {
  return surveyTables(db)
    .selectFrom('surveys.answer')
    .select(['awareness', 'satisfaction'])
    .where('survey_id', '=', survey.id)
    .where('source', '=', source)
    .orderBy('id')
    .execute()
}
