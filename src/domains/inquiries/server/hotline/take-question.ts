import { sql } from 'kysely'
import { emit } from '#base/events/index.ts'
import { Problem } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import type { IntakeOwner, OrderByHand, RecordStanding } from '#platform/hotlines/index.ts'
import { readBySchema } from '#platform/hotlines/domain/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { casesUnderNumbers, requireFreeNumber } from '#platform/procedures/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { inquiryIntake } from '../../contract/intake.ts'
import { inquiryCases, refusalTexts, WrittenQuestion, type Refusal } from '../../contract/index.ts'
import { inquiry } from '../../domain/index.ts'
import { contactOf } from '../submit-question.ts'
import { inquiryTables } from '../tables.ts'

const consents: Readonly<Record<string, boolean>> = { 是: true, 同意: true, 否: false, 不同意: false, '': false }

/** A work order becomes a question like one from the portal; the worker opens its case. */
export const questionOwner: IntakeOwner<WrittenQuestion> = {
  definition: inquiryIntake,
  readWords: readBySchema(WrittenQuestion, ({ question, askerName, contact, mayPublish = '' }) => ({
    form: { question, askerName, contact, mayPublish: consents[mayPublish] ? 'yes' : '' },
    faults: mayPublish in consents ? [] : [{ field: 'mayPublish', message: '请写“是”或“否”；不写按不同意公开' }],
  })),
  async take(tx, { organisationId, source, number, row, at, today }) {
    const id = newId()
    try {
      await requireFreeNumber(tx, inquiryCases, { source, number, clientKey: id, actor: null })
    } catch (error) {
      if (error instanceof Problem && error.code === 'procedures.number-taken') return { fault: error.detail }
      throw error
    }
    const { name } = await getOrganisation(tx, organisationId)
    await inquiryTables(tx)
      .insertInto('inquiries.question')
      .values({
        id,
        code: newCode(12),
        submission_key: id,
        organisation_id: organisationId,
        organisation_name: name,
        question: row.question,
        may_publish: row.mayPublish,
        asker_name: row.askerName || null,
        contact: row.contact ? (await currentContactCipher()).seal(row.contact, contactOf(id)) : null,
        received_at: at,
        case_id: null,
        state: 'received',
        due_on: null,
        answered_on: null,
        source,
        source_number: number,
      })
      .execute()
    await emit(tx, 'inquiries.question-sent', { questionId: id, receivedOn: today }, at)
    return { recordId: id }
  },
  byHand: sql<OrderByHand>`(select h.* from ${casesUnderNumbers(inquiry.kind)} as h
    where not exists (select from inquiries.question q where q.case_id = h.record_id))`,
  standing: sql<RecordStanding>`(
    select case
        when q.closed_on is not null or q.answered_on is not null then 'replied'
        when q.state = 'received' then 'waiting'
        else 'handling'
      end as standing,
      q.state,
      jsonb_build_object('answer', q.answer, 'basis', q.basis, 'refusal', q.refusal, 'goTo', q.go_to) as parts,
      coalesce(q.answered_on, q.closed_on) as replied_on,
      case when q.case_id is not null then '/inquiries/cases/' || q.case_id end as link
    from inquiries.question q where q.id = r.record_id
      and not exists (select from procedures.case own where own.id = q.case_id and own.joined_to_id is not null)
    union all
    select case when c.closed_on is not null then 'replied' when c.state = 'received' then 'waiting' else 'handling' end,
      c.state,
      case when c.state = 'answered' then jsonb_build_object('answer', c.content ->> 'answer', 'basis', c.content ->> 'basis')
        when c.state = 'refused' then jsonb_build_object('refusal', c.content ->> 'refusal', 'goTo', c.content ->> 'goTo')
        else '{}'::jsonb end,
      c.closed_on,
      '/inquiries/cases/' || own.id
    -- What was joined to another case is answered by that one, under its own number.
    from procedures.case own join procedures.case c on c.id = coalesce(own.joined_to_id, own.id)
    where own.kind = ${inquiry.kind} and own.id = coalesce((
      select q.case_id from inquiries.question q join procedures.case j on j.id = q.case_id
      where q.id = r.record_id and j.joined_to_id is not null), r.record_id))`,
  describe: ({ state, parts }) => ({ stateText: stateText(state), reply: replyOf(parts) }),
}

const [edition] = inquiry.editions
const stateText = (state: string) => edition?.states.find(({ id }) => id === state)?.text ?? state

function replyOf({ answer, basis, refusal, goTo }: RecordStanding['parts']): string {
  if (answer) return basis ? `${answer}（依据：${basis}）` : answer
  if (!refusal) return ''
  return `不予答复：${refusalTexts[refusal as Refusal] ?? refusal}。请找：${goTo ?? ''}`
}
