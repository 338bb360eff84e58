import { sql } from 'kysely'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import type { previewMerge } from '../../contract/index.ts'
import { dealingsOf } from '../dealings.ts'
import { getCounterpartyRow, toCounterparty } from '../select-counterparties.ts'
import { faultOfMerge } from './fault-of-merge.ts'
import { findDuplicates } from './find-duplicates.ts'

const permission = 'counterparties.merge'

/** Both side by side, why they look alike, and what will move. */
export async function previewMergeUseCase({
  input: { params, query },
  actor,
  db,
}: UseCase<InputOf<typeof previewMerge>>): Promise<OutputOf<typeof previewMerge>> {
  const kept = await getCounterpartyRow(db, params.counterpartyId, actor, permission)
  const merged = await getCounterpartyRow(db, query.mergedId, actor, permission)
  const [firstId] = [kept.id, merged.id].toSorted()
  const pairs = await findDuplicates(db, actor, {})
  const pair = pairs.find((one) => one.firstId === firstId && [kept.id, merged.id].includes(one.secondId))
  const { rows } = await sql<{ contacts: number }>`select count(*)::int as contacts from counterparties.contact t
    join counterparties.counterparty m on m.id = t.counterparty_id
    where m.canonical_id = ${merged.id} and t.removed_at is null`.execute(db)
  const sections = await dealingsOf(db, merged.id, actor)
  return {
    kept: toCounterparty(kept),
    merged: toCounterparty(merged),
    reasons: [...(pair?.reasons ?? [])],
    because: await faultOfMerge(db, kept, merged, actor),
    contacts: rows[0]?.contacts ?? 0,
    units: merged.units,
    dealings: sections.map(({ title, total }) => ({ title, total })),
  }
}
