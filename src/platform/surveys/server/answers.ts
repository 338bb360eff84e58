import { createHash, randomUUID } from 'node:crypto'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { surveyProblems, type Answers, type CallOutcome, type RespondentSource } from '../contract/index.ts'
import { checkAnswers, scoreAnswers } from '../domain/index.ts'
import { getSurveyRow, lockRespondent, lockSource, lockState, type SurveyRow } from './get-survey.ts'
import { surveyTables } from './tables.ts'

interface EndedCall {
  readonly respondentId: string
  readonly actor: Actor
  readonly at: Date
  readonly ended:
    | { readonly outcome: 'answered'; readonly answers: Answers }
    | { readonly outcome: Exclude<CallOutcome, 'answered'> }
}

/** The end of a call. A score sheet is stored apart from it: neither says anything of the other. */
export async function recordCallOf(tx: Transaction, survey: SurveyRow, call: EndedCall): Promise<void> {
  const { respondentId, actor, at, ended } = call
  await lockState(tx, survey.id, 'open', '登记电话调查')
  const respondent = await lockRespondent(tx, survey.id, respondentId)
  await refuseAnswered(tx, respondentId)
  const tables = surveyTables(tx)
  await tables
    .insertInto('surveys.call')
    .values({
      id: newId(),
      survey_id: survey.id,
      respondent_id: respondentId,
      outcome: ended.outcome,
      at,
      surveyor_id: actor.personId,
      surveyor_name: actor.name,
    })
    .execute()
  if (ended.outcome !== 'answered') return
  await keepAnswers(tx, survey, respondent.source, ended.answers)
  await tables.deleteFrom('surveys.link').where('respondent_id', '=', respondentId).execute()
}

/** A new one-time token for a person; only its hash is kept, and the former one ends. */
export async function makeToken(tx: Transaction, survey: SurveyRow, respondentId: string): Promise<string> {
  await lockState(tx, survey.id, 'open', '生成问卷链接')
  await lockRespondent(tx, survey.id, respondentId)
  await refuseAnswered(tx, respondentId)
  const token = newCode(20)
  const link = { token_hash: hashOfToken(token), state: 'open' as const }
  await surveyTables(tx)
    .insertInto('surveys.link')
    .values({ respondent_id: respondentId, survey_id: survey.id, ...link })
    .onConflict((conflict) => conflict.column('respondent_id').doUpdateSet(link))
    .execute()
  return token
}

/** The survey that a token opens. @throws Problem `surveys.link-not-valid`, `surveys.link-used` */
export async function openLink(db: Db | Transaction, token: string, today: string): Promise<SurveyRow> {
  const link = await surveyTables(db)
    .selectFrom('surveys.link')
    .select(['survey_id', 'state'])
    .where('token_hash', '=', hashOfToken(token))
    .executeTakeFirst()
  if (!link) throw invalidLink()
  if (link.state === 'used') throw usedLink()
  const survey = await getSurveyRow(db, link.survey_id)
  if (survey.state !== 'open' || (survey.closes_on !== null && survey.closes_on < today))
    throw surveyProblems.refuse('surveys.link-not-valid', '调查已经结束，不再接收答卷，感谢您的关注')
  return survey
}

/**
 * Stores an anonymous form and ends its token, in one transaction. Neither row says when, and neither leads to the other.
 * @throws Problem `surveys.link-used` for the second of two that come at the same moment, `surveys.invalid-answers`
 */
export async function submitByLink(tx: Transaction, token: string, answers: Answers, today: string): Promise<void> {
  const survey = await openLink(tx, token, today)
  await lockState(tx, survey.id, 'open', '提交答卷')
  const tables = surveyTables(tx)
  const used = await tables
    .updateTable('surveys.link')
    .set({ state: 'used' })
    .where('token_hash', '=', hashOfToken(token))
    .where('state', '=', 'open')
    .returning('respondent_id')
    .executeTakeFirst()
  if (!used) throw usedLink()
  await keepAnswers(tx, survey, await lockSource(tx, used.respondent_id), answers)
}

async function keepAnswers(
  tx: Transaction,
  survey: SurveyRow,
  source: RespondentSource,
  answers: Answers,
): Promise<void> {
  const faults = checkAnswers(survey.questions, answers)
  if (Object.keys(faults).length)
    throw surveyProblems.refuse(
      'surveys.invalid-answers',
      '有题目没有填写或填写有误，请按提示修改后重新提交',
      Object.entries(faults).map(([path, message]) => ({ path, message })),
    )
  await surveyTables(tx)
    .insertInto('surveys.answer')
    // A random id: ordered ids would tell the order of arrival.
    .values({
      id: randomUUID(),
      survey_id: survey.id,
      source,
      answers: asJson(answers),
      ...scoreAnswers(survey.questions, answers),
    })
    .execute()
}

async function refuseAnswered(tx: Transaction, respondentId: string): Promise<void> {
  const tables = surveyTables(tx)
  const byPhone = await tables
    .selectFrom('surveys.call')
    .select('id')
    .where('respondent_id', '=', respondentId)
    .where('outcome', '=', 'answered')
    .executeTakeFirst()
  const byLink = await tables
    .selectFrom('surveys.link')
    .select('state')
    .where('respondent_id', '=', respondentId)
    .where('state', '=', 'used')
    .executeTakeFirst()
  if (byPhone || byLink)
    throw surveyProblems.refuse('surveys.already-answered', '这位受访者已经评过，每人只能评一次，请联系下一位')
}

const hashOfToken = (token: string) =>
  createHash('sha256').update(token.toUpperCase().replaceAll(/[\s-]/g, '')).digest()

const invalidLink = () =>
  surveyProblems.refuse('surveys.link-not-valid', '链接无效或已更换，请核对收到的地址，或联系发送人')
const usedLink = () =>
  surveyProblems.refuse('surveys.link-used', '这份问卷已经提交过，每个链接只能使用一次，感谢您的参与')
