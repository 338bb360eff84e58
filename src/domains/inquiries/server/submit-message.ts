import { asJson, type Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { newId } from '#base/ids/index.ts'
import { inquiryProblems } from '../contract/index.ts'
import type { AskerFile } from './files/form-files.ts'
import { keepMessageFiles } from './files/message-files.ts'
import { readQuestion } from './read-question.ts'
import { inquiryTables, type AskerAct } from './tables.ts'

interface Message {
  readonly code: string
  readonly act: AskerAct
  readonly form: Record<string, unknown>
  readonly files: readonly AskerFile[]
  readonly submissionKey: string
  readonly now: Date
}

/**
 * What the asker does by the code, written with the portal's rights and done by the worker. Twice is once.
 * @throws Problem `inquiries.not-found`, `inquiries.not-possible-now`
 */
export async function submitMessage(
  tx: Transaction,
  { code, act, form, files, submissionKey, now }: Message,
): Promise<void> {
  const question = await readQuestion(tx, code)
  if (!question.acts.includes(act))
    throw inquiryProblems.refuse('inquiries.not-possible-now', `咨询现在是“${question.stateText}”，不能进行这一步`)
  const id = newId()
  const inserted = await inquiryTables(tx)
    .insertInto('inquiries.message')
    .values({
      id,
      question_id: question.id,
      submission_key: submissionKey,
      act,
      form: asJson(form),
      received_at: now,
      done_by: null,
      refused: null,
    })
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return
  await keepMessageFiles(tx, id, files)
  await emit(tx, 'inquiries.message-sent', { messageId: id }, now)
}
