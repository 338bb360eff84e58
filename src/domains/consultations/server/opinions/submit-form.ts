import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { consultationProblems, type WrittenOpinion } from '../../contract/index.ts'
import { screenOpinion, stateOn } from '../../domain/index.ts'
import { hashOfCode } from '../outreach.ts'
import { consultationTables } from '../tables.ts'
import { keyOfText, storeOpinion } from './store-opinion.ts'

export interface SubmittedForm {
  readonly opinion: WrittenOpinion
  /** Made with the form: the same form sent twice is stored once. */
  readonly submissionKey: string
  readonly trap: string
  readonly secondsOpen: number | null
  readonly fromAddress: number
}

/** The consultation that anybody may see by its code. */
export async function findOpen(db: Db | Transaction, code: string, today: string) {
  const row = await consultationTables(db)
    .selectFrom('consultations.consultation')
    .selectAll()
    .where('code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .where('state', 'in', ['open', 'concluded'])
    .executeTakeFirst()
  if (!row || row.audiences.every((audience) => audience === 'internal'))
    throw consultationProblems.refuse('consultations.not-found', '没有这次征求意见，可能网址有误，或已经取消')
  return { row, state: stateOn({ state: row.state, closesOn: row.closes_on }, today) }
}

/**
 * Takes an opinion from the public form. It runs with the portal's rights: it writes an opinion and reads none.
 * @throws Problem `consultations.wrong-state`, `consultations.invalid-opinion`, `consultations.unknown-invitation`
 */
export async function submitForm(tx: Transaction, code: string, form: SubmittedForm, now: Date): Promise<string> {
  const today = dayOf(now)
  const { row, state } = await findOpen(tx, code, today)
  const before = await findSubmission(tx, form.submissionKey)
  if (before) return before
  await consultationTables(tx)
    .selectFrom('consultations.consultation')
    .select('id')
    .where('id', '=', row.id)
    .forShare()
    .execute()
  if (state !== 'open')
    throw consultationProblems.refuse(
      'consultations.wrong-state',
      `征求意见已于 ${row.closes_on} 截止，不能再在网上提交；您填写的内容仍在页面上，可以复制后向征求单位反映`,
    )
  const { opinion } = form
  await requireClause(tx, row.id, opinion.clauseId)
  const invitation = await findInvitation(tx, row.id, opinion.invitationCode)
  if (row.reach === 'targeted' && !invitation)
    throw consultationProblems.refuse(
      'consultations.unknown-invitation',
      '这次是定向征求意见，请填写邀请函上的邀请码',
      [{ path: 'invitationCode', message: '请填写邀请函上的邀请码' }],
    )
  const { receiptCode } = await storeOpinion(tx, {
    consultationId: row.id,
    clauseId: opinion.clauseId,
    submissionKey: form.submissionKey,
    channel: 'website',
    audience: invitation?.audience ?? opinion.audience,
    authorName: opinion.authorName,
    contact: opinion.contact,
    invitationId: invitation?.id ?? null,
    collectiveSize: invitation ? opinion.collectiveSize : null,
    text: opinion.text,
    receivedOn: today,
    enteredAt: now,
    enteredBy: null,
    heldBecause: invitation
      ? []
      : screenOpinion({ ...form, text: opinion.text, sameTexts: await countSame(tx, row.id, opinion.text) }),
  })
  return receiptCode
}

async function findSubmission(tx: Transaction, submissionKey: string): Promise<string | undefined> {
  const found = await consultationTables(tx)
    .selectFrom('consultations.opinion')
    .select('receipt_code')
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst()
  return found?.receipt_code
}

/** @throws Problem `consultations.invalid-opinion` where the point belongs to another consultation */
export async function requireClause(
  db: Db | Transaction,
  consultationId: string,
  clauseId: string | null,
): Promise<void> {
  if (clauseId === null) return
  const found = await consultationTables(db)
    .selectFrom('consultations.clause')
    .select('id')
    .where('id', '=', clauseId)
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()
  if (!found)
    throw consultationProblems.refuse('consultations.invalid-opinion', '所选的条款不在这次征求意见中，请重新选择', [
      { path: 'clauseId', message: '请重新选择条款' },
    ])
}

async function findInvitation(tx: Transaction, consultationId: string, code: string | null) {
  if (!code) return undefined
  const found = await consultationTables(tx)
    .selectFrom('consultations.invitation')
    .select(['id', 'audience'])
    .where('consultation_id', '=', consultationId)
    .where('code_hash', '=', hashOfCode(code))
    .executeTakeFirst()
  if (!found)
    throw consultationProblems.refuse(
      'consultations.unknown-invitation',
      '邀请码不对或已更换，请核对邀请函；没有邀请码的，此栏留空',
      [{ path: 'invitationCode', message: '邀请码不对或已更换，请核对；没有的留空' }],
    )
  return found
}

async function countSame(tx: Transaction, consultationId: string, text: string): Promise<number> {
  const { n } = await consultationTables(tx)
    .selectFrom('consultations.opinion')
    .select((eb) => eb.fn.count<number>('id').as('n'))
    .where('consultation_id', '=', consultationId)
    .where('text_key', '=', keyOfText(text))
    .executeTakeFirstOrThrow()
  return Number(n)
}
