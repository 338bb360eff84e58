import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, Writing } from '#base/http/index.ts'
import { recordFact, type Fact } from '#platform/evidence/index.ts'
import { takeNumber } from '#platform/numbering/index.ts'
import {
  letterOutcomeTexts,
  riskProblems,
  suggestionAnswered,
  suggestionSent,
  type answerLetter,
  type Letter,
  type receiveLetter,
  type sendLetter,
} from '../../contract/index.ts'
import { riskTables, type SuggestionLetterTable } from '../../server/tables.ts'
import { ownNumber, tidyNumber } from '../domain/letter-document.ts'
import { getLetter, getLetterRow, type LetterRow } from './letters.ts'
import { remindOfLetter, settleLetter } from './remind.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const impossible = (detail: string) => riskProblems.refuse('risk-prevention.not-possible-now', detail)

/** 发出: numbered, told to the receiver, and a fact. */
export async function sendLetterUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof sendLetter>>): Promise<Letter> {
  const { revision, number: given } = input.body
  const row = await getLetterRow(db, input.params.suggestionLetterId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.confirm')
  if (row.state !== 'draft') throw impossible('这件函已经发出')
  if (row.reply_on <= dayOf(now)) throw impossible('请答复日期已过：请删除后重新起草')
  const numbered = given ? ofOffice(given) : await ofSeries(db, row.organisation_id, Number(dayOf(now).slice(0, 4)))
  await refuseTaken(db, row.organisation_id, numbered.number)
  const sent = { state: 'sent' as const, sent_by_name: actor.name, sent_at: now }
  await change(db, row, revision, { ...sent, ...numbered })
  await remindOfLetter(db, row, now, today)
  await recordFact(db, {
    kind: suggestionSent,
    organisationId: row.organisation_id,
    occurredOn: dayOf(now),
    at: now,
    subject: subjectOf(row),
    facts: { number: numbered.number, receiver: row.receiver_name },
    actor,
  })
  audit(noteOf(row, `发出工作建议函 ${numbered.number}，致“${row.receiver_name}”`))
  return getLetter(db, row.id, actor)
}

/** 签收 */
export async function receiveLetterUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof receiveLetter>>): Promise<Letter> {
  const row = await asReceiver(db, input.params.suggestionLetterId, actor)
  if (row.state !== 'sent') throw impossible('这件函已经签收')
  await change(db, row, input.body.revision, { state: 'received', received_by_name: actor.name, received_at: now })
  audit(noteOf(row, `签收工作建议函 ${row.number}`))
  return getLetter(db, row.id, actor)
}

/** 答复: accepted, partly, or not, always with words. */
export async function answerLetterUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof answerLetter>>): Promise<Letter> {
  const { revision, outcome, answer } = input.body
  const row = await asReceiver(db, input.params.suggestionLetterId, actor)
  if (row.state !== 'received') throw impossible(row.state === 'answered' ? '这件函已经答复' : '请先签收，再答复')
  await change(db, row, revision, {
    state: 'answered',
    outcome,
    answer,
    answered_by_name: actor.name,
    answered_at: now,
  })
  await settleLetter(db, row, now, `${letterOutcomeTexts[outcome]}，${row.title}`)
  await recordFact(db, {
    kind: suggestionAnswered,
    organisationId: row.receiver_id,
    occurredOn: dayOf(now),
    at: now,
    subject: subjectOf(row),
    facts: { number: row.number ?? '', sender: row.organisation_name, outcome },
    actor,
  })
  audit(noteOf(row, `答复工作建议函 ${row.number}：${letterOutcomeTexts[outcome]}`))
  return getLetter(db, row.id, actor)
}

async function asReceiver(tx: Transaction, id: string, actor: Actor): Promise<LetterRow> {
  const row = await getLetterRow(tx, id, actor)
  await requireUnit(tx, row.receiver_id, actor, 'risk-prevention.answer-letters')
  if (row.state === 'draft') throw impossible('这件函还没有发出')
  return row
}

function ofOffice(text: string) {
  const number = tidyNumber(text)
  if (!number)
    throw impossible('文号写作“机关代字〔年份〕序号号”，例如“演示建函〔2020〕5号”；没有文号请留空，由系统编号')
  return { number, year: null, sequence: null }
}

async function ofSeries(tx: Transaction, organisationId: string, year: number) {
  const sequence = await takeNumber(tx, { organisationId, name: 'risk-prevention.letter', year })
  return { number: ownNumber(year, sequence), year, sequence }
}

async function refuseTaken(tx: Transaction, organisationId: string, number: string): Promise<void> {
  const taken = await riskTables(tx)
    .selectFrom('risk_prevention.suggestion_letter')
    .select('title')
    .where('organisation_id', '=', organisationId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (taken) throw impossible(`文号“${number}”已用于“${taken.title}”，请换一个`)
}

async function change(
  tx: Transaction,
  row: LetterRow,
  revision: number,
  values: Partial<SuggestionLetterTable>,
): Promise<void> {
  const changed = await riskTables(tx)
    .updateTable('risk_prevention.suggestion_letter')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这件函刚被他人处理，请核对最新内容后再试')
}

const subjectOf = (row: LetterRow): Fact['subject'] => ({
  module: 'risk-prevention',
  id: row.id,
  label: row.title,
  link: `/risk-prevention/letters/${row.id}`,
})

const noteOf = (row: LetterRow, summary: string) => ({
  subject: `risk-prevention.suggestion-letter:${row.id}`,
  organisationId: row.organisation_id,
  summary,
})
