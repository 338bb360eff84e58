import type { Db, Transaction } from '#base/database/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { consultationProblems, type Opinion } from '../../contract/index.ts'
import type { ConsultationRow } from '../get-consultation.ts'
import { consultationTables } from '../tables.ts'
import { requireOpinions } from './answer-opinions.ts'
import { selectOpinions, withAnswers } from './list-opinions.ts'
import { contactOf } from './store-opinion.ts'

/** @throws Problem `consultations.opinion-not-found` */
export async function getOpinion(db: Db | Transaction, row: ConsultationRow, opinionId: string): Promise<Opinion> {
  const found = await selectOpinions(db, row, {}).where('opinion.id', '=', opinionId).executeTakeFirst()
  if (!found) throw consultationProblems.refuse('consultations.opinion-not-found', '没有找到这条意见，请刷新列表后再试')
  return (await withAnswers(db, row, [found]))[0]!
}

/** @throws Problem `consultations.contact-unreadable` where it was sealed with another key */
export async function readContact(db: Db | Transaction, row: ConsultationRow, opinionId: string): Promise<string> {
  const found = await consultationTables(db)
    .selectFrom('consultations.opinion')
    .select('contact')
    .where('id', '=', opinionId)
    .where('consultation_id', '=', row.id)
    .executeTakeFirst()
  if (!found?.contact)
    throw consultationProblems.refuse('consultations.opinion-not-found', '这位意见人没有留下联系方式')
  const cipher = await currentContactCipher()
  try {
    return cipher.open(found.contact, contactOf(opinionId))
  } catch {
    throw consultationProblems.refuse(
      'consultations.contact-unreadable',
      '联系方式无法解密，可能密钥文件不是当时的一份；请联系系统管理员恢复 DATA_DIR/keys',
    )
  }
}

/** Somebody has looked at them. */
export async function release(
  tx: Transaction,
  row: ConsultationRow,
  opinionIds: readonly string[],
  by: string,
): Promise<number> {
  const ids = [...new Set(opinionIds)]
  await requireOpinions(tx, row.id, ids)
  const { numUpdatedRows } = await consultationTables(tx)
    .updateTable('consultations.opinion')
    .set({ released_by_name: by })
    .where('id', 'in', ids)
    .where('released_by_name', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
