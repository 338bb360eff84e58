import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { takeUpload, type FileRules } from '#platform/files/index.ts'
import { consultationProblems, type RegisteredOpinion } from '../../contract/index.ts'
import { requireState, type ConsultationRow } from '../get-consultation.ts'
import { consultationTables } from '../tables.ts'
import { storeOpinion } from './store-opinion.ts'
import { requireClause } from './submit-form.ts'

const stampedPaper: FileRules = { accept: ['pdf', 'ofd', 'jpg', 'png', 'tiff'], maximumBytes: 50 * 1024 * 1024 }

interface Acting {
  readonly actor: Actor
  readonly at: Date
  readonly today: string
}

/** An opinion on paper or by word of mouth, entered by staff: it counts from the day on which it was received. */
export async function enterOpinion(
  tx: Transaction,
  row: ConsultationRow,
  written: RegisteredOpinion,
  { actor, at, today }: Acting,
): Promise<string> {
  requireState(row, today, ['open', 'closed'], '登记意见')
  const fault = (path: string, message: string) =>
    consultationProblems.refuse('consultations.invalid-opinion', message, [{ path: `body.${path}`, message }])
  if (written.receivedOn > today) throw fault('receivedOn', '收到日期不能晚于今天')
  if (written.receivedOn < row.opens_on!) throw fault('receivedOn', `收到日期不能早于开始征求意见的 ${row.opens_on}`)
  await requireClause(tx, row.id, written.clauseId)
  if (written.invitationId !== null) await requireInvitation(tx, row.id, written.invitationId)
  const { id } = await storeOpinion(tx, {
    consultationId: row.id,
    clauseId: written.clauseId,
    submissionKey: null,
    channel: written.channel,
    audience: written.audience,
    authorName: written.authorName,
    contact: written.contact,
    invitationId: written.invitationId,
    collectiveSize: written.collectiveSize,
    text: written.text,
    receivedOn: written.receivedOn,
    enteredAt: at,
    enteredBy: actor.name,
    heldBecause: [],
  })
  if (written.uploadId !== null) await attachCopy(tx, row, id, written.uploadId, { actor, at })
  return id
}

/** The stamped paper of a collective opinion. A newer one takes its place; the file stays stored. */
export async function attachCopy(
  tx: Transaction,
  row: ConsultationRow,
  opinionId: string,
  uploadId: string,
  { actor, at }: { actor: Actor; at: Date },
): Promise<void> {
  const file = await takeUpload(tx, { uploadId, organisationId: row.organisation_id, actor, at, rules: stampedPaper })
  const found = await consultationTables(tx)
    .updateTable('consultations.opinion')
    .set({ stamped_file_id: file.id })
    .where('id', '=', opinionId)
    .where('consultation_id', '=', row.id)
    .returning('id')
    .executeTakeFirst()
  if (!found) throw consultationProblems.refuse('consultations.opinion-not-found', '没有找到这条意见，请刷新后再试')
}

async function requireInvitation(tx: Transaction, consultationId: string, invitationId: string): Promise<void> {
  const found = await consultationTables(tx)
    .selectFrom('consultations.invitation')
    .select('id')
    .where('id', '=', invitationId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (!found)
    throw consultationProblems.refuse('consultations.invalid-opinion', '没有邀请过这个单位，请重新选择', [
      { path: 'body.invitationId', message: '请重新选择被邀请的单位' },
    ])
}
