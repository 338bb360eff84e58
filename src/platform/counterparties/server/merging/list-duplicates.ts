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
  const pairs = await findDuplicates(db, actor, { reason, q })
  const shown = pairs.slice((page - 1) * pageSize, page * pageSize)
  const ids = shown.flatMap(({ firstId, secondId }) => [firstId, secondId])
  const rows = ids.length
    ? await selectCounterparties(db, actor, 'counterparties.merge').where('c.id', 'in', ids).execute()
    : []
  const byId = new Map(rows.map((row) => [row.id, toCounterparty(row)]))
  const items = shown.flatMap(({ firstId, secondId, reasons }) => {
    const [first, second] = [byId.get(firstId), byId.get(secondId)]
    return first && second ? [{ first, second, reasons: [...reasons] }] : []
  })
  const total = Math.min(pairs.length, countingLimit)
  return { items, total, totalIsExact: pairs.length <= countingLimit, next: null }
}
