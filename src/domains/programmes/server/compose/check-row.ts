import type { Transaction } from '#base/database/index.ts'
import { checkBinding } from '#platform/evidence/domain/index.ts'
import { listKnownKinds } from '#platform/evidence/index.ts'
import { programmeProblems, type RowDraft } from '../../contract/index.ts'
import { programmeTables } from '../tables.ts'

/** @throws Problem `programmes.row-unusable` where a row names units or work records that there are not */
export async function checkRow(tx: Transaction, row: RowDraft): Promise<void> {
  const kinds = listKnownKinds()
  const faults = row.bindings.flatMap((binding, index) =>
    checkBinding(binding, kinds).map((fault) => `佐证条件 ${index + 1}：${fault}`),
  )
  const { organisations, leads, supports } = row.applicability
  if (leads.some((id) => supports.includes(id))) faults.push('同一单位不能既是牵头单位又是配合单位')
  const named = [...new Set([...organisations, ...leads, ...supports])]
  const unknown = named.length - (await countUnits(tx, named))
  if (unknown > 0) faults.push(`适用单位中有 ${unknown} 个已撤销或不存在，请重新选择`)
  if (faults.length) throw programmeProblems.refuse('programmes.row-unusable', `“${row.name}”：${faults.join('；')}`)
}

async function countUnits(tx: Transaction, ids: readonly string[]): Promise<number> {
  if (!ids.length) return 0
  const known = await programmeTables(tx)
    .selectFrom('organisations.organisation')
    .select('id')
    .where('id', 'in', ids)
    .where('abolished_on', 'is', null)
    .execute()
  return known.length
}
