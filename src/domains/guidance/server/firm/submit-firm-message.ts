import { asJson, type Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { newId } from '#base/ids/index.ts'
import { guidanceProblems } from '../../contract/index.ts'
import { guidanceTables, type FirmAct } from '../tables.ts'
import { readFirmView } from './read-firm-view.ts'
import type { FirmPhoto } from './take-photo.ts'

interface FirmMessage {
  readonly code: string
  readonly act: FirmAct
  readonly form: Record<string, unknown>
  readonly photo: FirmPhoto | null
  readonly submissionKey: string
  readonly now: Date
}

/** What the firm sends by its code, written with the portal's rights and done by the worker. Twice is once. */
export async function submitFirmMessage(tx: Transaction, message: FirmMessage): Promise<void> {
  const { act, form, photo, submissionKey, now } = message
  const view = await readFirmView(tx, message.code)
  if (!view.acts.includes(act))
    throw guidanceProblems.refuse(
      'guidance.not-possible-now',
      `现在是“${view.state_text}”，不能再提交，请联系${view.organisation_name}`,
    )
  const id = newId()
  const inserted = await guidanceTables(tx)
    .insertInto('guidance.firm_message')
    .values({
      id,
      case_id: view.case_id,
      submission_key: submissionKey,
      act,
      form: asJson(form),
      photo_name: photo?.name ?? null,
      photo: photo?.content ?? null,
      received_at: now,
      done_by: null,
      refused: null,
    })
    .onConflict((conflict) => conflict.column('submission_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) await emit(tx, 'guidance.firm-message-sent', { messageId: id }, now)
}
