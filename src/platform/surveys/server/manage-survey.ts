import { sql } from 'kysely'
import { asJson, type Transaction } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import {
  NewSurvey,
  surveyProblems,
  surveyStateTexts,
  type ScoreCombination,
  type SurveyState,
} from '../contract/index.ts'
import type { SurveyRow } from './get-survey.ts'
import { surveyTables } from './tables.ts'

/** Makes a survey; the permission to do so is the caller's affair. */
export async function makeSurvey(tx: Transaction, written: NewSurvey, at: Date): Promise<string> {
  const parsed = NewSurvey.safeParse(written)
  if (!parsed.success) throw refuse('base.invalid-input', parsed.error.issues.map(({ message }) => message).join('；'))
  const survey = parsed.data
  const id = newId()
  await surveyTables(tx)
    .insertInto('surveys.survey')
    .values({
      id,
      organisation_id: survey.organisationId,
      title: survey.title,
      subject_module: survey.subject?.module ?? null,
      subject_id: survey.subject?.id ?? null,
      state: 'draft',
      questions: asJson(survey.questions),
      settings: asJson(survey.settings),
      closes_on: survey.closesOn,
      draw: null,
      result_on: null,
      contacts_deleted_on: null,
      created_at: at,
    })
    .execute()
  return id
}

/** draft → open → closed; of two who do it at the same moment one is told. @throws Problem `surveys.wrong-state` */
export async function moveSurvey(
  tx: Transaction,
  survey: SurveyRow,
  from: SurveyState,
  to: SurveyState,
): Promise<void> {
  const moved = await surveyTables(tx)
    .updateTable('surveys.survey')
    .set({ state: to })
    .where('id', '=', survey.id)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  if (!moved)
    throw surveyProblems.refuse(
      'surveys.wrong-state',
      `该调查不在“${surveyStateTexts[from]}”状态，不能改为“${surveyStateTexts[to]}”，请刷新后查看`,
    )
  if (to === 'closed') await shuffleAnswers(tx, survey.id)
}

/** Writes every answer anew in a random order, so that not even their place on the disk tells who came when. */
async function shuffleAnswers(tx: Transaction, surveyId: string): Promise<void> {
  const tables = surveyTables(tx)
  const answers = await tables.deleteFrom('surveys.answer').where('survey_id', '=', surveyId).returningAll().execute()
  if (!answers.length) return
  const inNewOrder = answers.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await tables
    .insertInto('surveys.answer')
    .values(inNewOrder.map((answer) => ({ ...answer, answers: asJson(answer.answers) })))
    .execute()
}

export async function setCombination(tx: Transaction, survey: SurveyRow, combination: ScoreCombination): Promise<void> {
  await surveyTables(tx)
    .updateTable('surveys.survey')
    .set({ settings: sql`jsonb_set(settings, '{combination}', ${JSON.stringify(combination)}::jsonb)` })
    .where('id', '=', survey.id)
    .execute()
}

/** From this day the days run until the numbers are deleted. @throws Problem `surveys.wrong-state` before the end */
export async function setResultDay(tx: Transaction, survey: SurveyRow, resultOn: string): Promise<void> {
  if (survey.state !== 'closed')
    throw surveyProblems.refuse('surveys.wrong-state', '调查尚未结束，请先结束调查再登记结果公布日')
  await surveyTables(tx)
    .updateTable('surveys.survey')
    .set({ result_on: resultOn })
    .where('id', '=', survey.id)
    .execute()
}
