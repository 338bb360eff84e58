import { dayOf } from '#base/clock/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { RiskPointDraft, riskProblems, type Letter, type removeLetter, type writeLetter } from '../../contract/index.ts'
import { findPoint } from '../../server/points/open-point.ts'
import { riskTables } from '../../server/tables.ts'
import { getLetter, getLetterRow } from './letters.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const impossible = (detail: string) => riskProblems.refuse('risk-prevention.not-possible-now', detail)

/** A draft of the sender's own; sending is another person's act. */
export async function writeLetterUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof writeLetter>>): Promise<Letter> {
  const point = await findPoint(db, input.params.riskPointId, actor)
  await requireUnit(db, point.organisation_id, actor, 'risk-prevention.edit')
  const { receiverId, measure, replyOn, ...content } = input.body
  const suggestion = RiskPointDraft.parse(point.content).measures.find(
    ({ kind, text }) => kind === 'suggestion' && text === measure,
  )
  if (!suggestion) throw impossible('这个风险点没有这项“建议”类措施，可能刚被修改，请刷新后重试')
  if (receiverId === point.organisation_id) throw impossible('工作建议函发给其他部门；本单位自己的措施不用发函')
  if (replyOn <= dayOf(now)) throw impossible('请答复日期应在今天以后')
  const receiver = await riskTables(db)
    .selectFrom('organisations.organisation')
    .select(['name', 'abolished_on'])
    .where('id', '=', receiverId)
    .executeTakeFirst()
  if (!receiver || receiver.abolished_on) throw impossible('没有这个收函单位，或它已撤销，请重新选择')
  const id = newId()
  await riskTables(db)
    .insertInto('risk_prevention.suggestion_letter')
    .values({
      id,
      organisation_id: point.organisation_id,
      receiver_id: receiverId,
      batch_id: point.batch_id,
      risk_point_id: point.id,
      point_name: point.name,
      measure,
      ...content,
      reply_on: replyOn,
      state: 'draft',
      number: null,
      year: null,
      sequence: null,
      sent_by_name: null,
      sent_at: null,
      received_by_name: null,
      received_at: null,
      outcome: null,
      answer: null,
      answered_by_name: null,
      answered_at: null,
      revision: 1,
      created_by_name: actor.name,
      created_at: now,
    })
    .execute()
  audit({
    subject: `risk-prevention.suggestion-letter:${id}`,
    organisationId: point.organisation_id,
    summary: `起草致“${receiver.name}”的工作建议函“${content.title}”`,
  })
  return getLetter(db, id, actor)
}

export async function removeLetterUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof removeLetter>>): Promise<void> {
  const row = await getLetterRow(db, input.params.suggestionLetterId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.edit')
  if (row.state !== 'draft') throw impossible('函已发出，不能删除')
  const removed = await riskTables(db)
    .deleteFrom('risk_prevention.suggestion_letter')
    .where('id', '=', row.id)
    .where('revision', '=', input.body.revision)
    .returning('id')
    .executeTakeFirst()
  if (!removed) throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这件函刚被他人处理，请核对最新内容')
  audit({
    subject: `risk-prevention.suggestion-letter:${row.id}`,
    organisationId: row.organisation_id,
    summary: `删除未发出的工作建议函“${row.title}”`,
  })
}
