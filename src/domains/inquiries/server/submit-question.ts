import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { inquiryProblems, type WrittenQuestion } from '../contract/index.ts'
import { chooseBody } from './routing/choose-body.ts'
import { inquiryTables } from './tables.ts'

/** Binds a sealed contact to its question; elsewhere it cannot be opened. */
export const contactOf = (questionId: string): string => `inquiries.question:${questionId}`

/**
 * Takes a question with the portal's rights; the worker opens the case. The same form sent twice is one question.
 * Answers the code by which the asker comes back. @throws Problem `inquiries.invalid-form`
 */
export async function submitQuestion(
  tx: Transaction,
  written: WrittenQuestion,
  submissionKey: string,
  now: Date,
): Promise<string> {
  const before = await findBySubmission(tx, submissionKey)
  if (before) return before
  const body = await chooseBody(tx, written)
  if (!body)
    throw inquiryProblems.refuse('inquiries.invalid-form', '请选择由哪个单位答复', [
      { path: 'organisationId', message: '请重新选择由哪个单位答复' },
    ])
  const id = newId()
  const code = newCode(12)
  const contact = written.contact ? (await currentContactCipher()).seal(written.contact, contactOf(id)) : null
  const inserted = await inquiryTables(tx)
    .insertInto('inquiries.question')
    .values({
      id,
      code,
      submission_key: submissionKey,
      organisation_id: body.id,
      organisation_name: body.name,
      question: written.question,
      may_publish: written.mayPublish,
      asker_name: written.askerName || null,
      contact,
      wants_notices: written.wantsNotices,
      received_at: now,
      case_id: null,
      state: 'received',
      due_on: null,
      answered_on: null,
    })
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .returning('code')
    .executeTakeFirst()
  // The same form, a moment faster.
  if (!inserted) return (await findBySubmission(tx, submissionKey))!
  await emit(tx, 'inquiries.question-sent', { questionId: id, receivedOn: dayOf(now) }, now)
  return code
}

async function findBySubmission(tx: Transaction, submissionKey: string): Promise<string | undefined> {
  const found = await inquiryTables(tx)
    .selectFrom('inquiries.question')
    .select('code')
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst()
  return found?.code
}
