import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { paperProblems, type DefinedPapers } from '../../contract/index.ts'
import { getPaperRow, type PaperRow } from '../papers/select-papers.ts'
import { paperTables, type PaperDeliveryTable } from '../tables.ts'

/** An attempt with its paper, where the person may see that. @throws Problem `papers.not-found` */
export async function getDeliveryRow(
  db: Db | Transaction,
  definition: DefinedPapers,
  actor: Actor,
  id: string,
  today: string,
): Promise<{ delivery: PaperDeliveryTable; paper: PaperRow }> {
  const delivery = await paperTables(db)
    .selectFrom('papers.paper_delivery')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!delivery) throw paperProblems.refuse('papers.not-found', '没有这次送达，或不在您的权限范围内')
  return { delivery, paper: await getPaperRow(db, definition, actor, delivery.paper_id, today) }
}
