import { countingLimit, type InputOf, type Page, type UseCase } from '#base/http/index.ts'
import type { DuplicatePair, listDuplicates } from '../../contract/index.ts'
import { selectCounterparties, toCounterparty } from '../select-counterparties.ts'
import { findDuplicates } from './find-duplicates.ts'

/** Proposals only: a person merges, or says that they are two. */
export async function listDuplicatesUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof listDuplicates>>): Promise<Page<DuplicatePair>> {
  const { page = 1, pageSize, reason, q } = query
  const { total, pairs } = await findDuplicates(db, actor, {
    reason,
    q,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  const ids = pairs.flatMap(({ first_id, second_id }) => [first_id, second_id])
  const rows = ids.length
    ? await selectCounterparties(db, actor, 'counterparties.merge').where('c.id', 'in', ids).execute()
    : []
  const byId = new Map(rows.map((row) => [row.id, toCounterparty(row)]))
  const items = pairs.flatMap(({ first_id, second_id, reasons }) => {
    const [first, second] = [byId.get(first_id), byId.get(second_id)]
    return first && second ? [{ first, second, reasons }] : []
  })
  return { items, total: Math.min(total, countingLimit), totalIsExact: total <= countingLimit, next: null }
}
