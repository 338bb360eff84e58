import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { chainStart, hashOfRow, hashOfVersion, sealOf } from './chain.ts'
import { rowBatches } from './read-rows.ts'
import type { RegisterRecord, VersionRecord } from './select-versions.ts'
import { registerTables } from './tables.ts'

/** Makes a version public: numbers it, seals its rows and links it to the chain, whose head is held meanwhile. */
export async function publishVersion(
  tx: Transaction,
  register: RegisterRecord,
  version: VersionRecord,
  at: Date,
): Promise<number> {
  const tables = registerTables(tx)
  const head = await tables
    .selectFrom('registers.head')
    .selectAll()
    .where('id', '=', 'head')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const number = await nextNumber(tx, register.id)
  const rowsHash = await sealRows(tx, version.id)
  const chainPosition = head.position + 1
  const publishedOn = dayOf(at)
  const hash = hashOfVersion({
    chainPosition,
    previousHash: head.hash,
    registerCode: register.code,
    kind: register.kind,
    number,
    title: version.title,
    note: version.note,
    organisationName: version.organisation_name,
    columns: version.columns,
    headline: version.headline,
    effectiveOn: version.effective_on,
    publishedAt: at.toISOString(),
    publishedOn,
    rowCount: version.row_count,
    rowsHash,
  })
  await tables
    .updateTable('registers.version')
    .set({ superseded_on: version.effective_on > publishedOn ? version.effective_on : publishedOn })
    .where('register_id', '=', register.id)
    .where('number', 'is not', null)
    .where('superseded_on', 'is', null)
    .execute()
  await tables
    .updateTable('registers.version')
    .set({
      state: 'published',
      number,
      published_at: at,
      published_on: publishedOn,
      chain_position: chainPosition,
      previous_hash: head.hash,
      rows_hash: rowsHash,
      hash,
      changed_at: at,
    })
    .where('id', '=', version.id)
    .execute()
  await tables.updateTable('registers.head').set({ position: chainPosition, hash }).where('id', '=', 'head').execute()
  await emit(
    tx,
    'registers.version-published',
    { registerId: register.id, versionId: version.id, kind: register.kind, subjectId: register.subject_id, number },
    at,
  )
  return number
}

async function nextNumber(tx: Transaction, registerId: string): Promise<number> {
  const { last } = await registerTables(tx)
    .selectFrom('registers.version')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('register_id', '=', registerId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

async function sealRows(tx: Transaction, versionId: string): Promise<string> {
  let hash = chainStart
  for await (const rows of rowBatches(tx, versionId)) {
    const seals = rows.map(({ position, key, values }) => {
      const contentHash = hashOfRow(position, key, values)
      hash = sealOf(hash, contentHash)
      return { version_id: versionId, position, content_hash: contentHash, hash }
    })
    await registerTables(tx).insertInto('registers.seal').values(seals).execute()
  }
  return hash
}
