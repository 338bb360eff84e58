import type { Db, Transaction } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import type { Opinion } from '../../contract/index.ts'
import type { ConsultationRow } from '../get-consultation.ts'
import { selectOpinions, withAnswers } from '../opinions/list-opinions.ts'

const most = 20_000

/** Every opinion, by point and day. @throws Problem `base.too-large` where no paper could hold them */
export async function readAllOpinions(db: Db | Transaction, row: ConsultationRow): Promise<Opinion[]> {
  const rows = await selectOpinions(db, row, {})
    .orderBy((eb) => eb.fn.coalesce('clause.position', eb.lit(0)))
    .orderBy('opinion.received_on')
    .orderBy('opinion.id')
    .limit(most + 1)
    .execute()
  if (rows.length > most)
    throw refuse('base.too-large', `意见超过 ${most} 条，不能一次生成汇总表；请在意见列表按条款筛选后导出`)
  return withAnswers(db, row, rows)
}
