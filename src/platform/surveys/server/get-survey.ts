import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { surveyProblems, surveyStateTexts, type SurveyPermission, type SurveyState } from '../contract/index.ts'
import { surveyTables, type RespondentTable, type SurveyTable } from './tables.ts'

export type SurveyRow = Selectable<SurveyTable> & { organisation_name: string; organisation_path: string }
export type RespondentRow = Selectable<RespondentTable>

/** @throws Problem `surveys.not-found` */
export async function getSurveyRow(db: Db | Transaction, id: string): Promise<SurveyRow> {
  const row = await surveyTables(db)
    .selectFrom('surveys.survey as survey')
    .innerJoin('organisations.organisation as unit', 'unit.id', 'survey.organisation_id')
    .selectAll('survey')
    .select(['unit.name as organisation_name', 'unit.path as organisation_path'])
    .where('survey.id', '=', id)
    .executeTakeFirst()
  if (!row) throw unknownSurvey()
  return row
}

/** A survey of a unit for which the actor holds the permission; any other does not exist for them. */
export async function getSurveyWithin(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission: SurveyPermission,
): Promise<SurveyRow> {
  const row = await getSurveyRow(db, id)
  if (!mayAct(actor, permission, row.organisation_path)) throw unknownSurvey()
  return row
}

/** Held until the transaction ends: a survey does not close while an answer is on its way in. */
export async function lockState(tx: Transaction, id: string, wanted: SurveyState, doing: string): Promise<void> {
  const row = await surveyTables(tx)
    .selectFrom('surveys.survey')
    .select('state')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (!row) throw unknownSurvey()
  if (row.state !== wanted)
    throw surveyProblems.refuse(
      'surveys.wrong-state',
      `该调查${surveyStateTexts[row.state]}，不能${doing}，请刷新后查看`,
    )
}

/** How a respondent was found; no more of them is read where a form comes from the portal. */
export async function lockSource(tx: Transaction, id: string): Promise<RespondentRow['source']> {
  const { source } = await surveyTables(tx)
    .selectFrom('surveys.respondent')
    .select('source')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return source
}

/** @throws Problem `surveys.respondent-not-found` */
export async function lockRespondent(tx: Transaction, surveyId: string, id: string): Promise<RespondentRow> {
  const row = await surveyTables(tx)
    .selectFrom('surveys.respondent')
    .selectAll()
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw surveyProblems.refuse('surveys.respondent-not-found', '没有找到这位受访者，请刷新名单后再试')
  return row
}

const unknownSurvey = () =>
  surveyProblems.refuse('surveys.not-found', '没有找到这项调查，可能链接有误，或不在您的权限范围内')
