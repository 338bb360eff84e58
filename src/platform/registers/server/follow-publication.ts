import type { Transaction } from '#base/database/index.ts'
import type { PublicationMove } from '#platform/publishing/index.ts'
import { getOwner } from './definitions.ts'
import { publishVersion } from './publish-version.ts'
import { getRegisterRecord, type VersionRecord } from './select-versions.ts'
import { moveOf } from './send-to-review.ts'
import { registerTables } from './tables.ts'

/** A version moves with its publication, in the same transaction: published with it, a draft again where it came back. */
export async function followPublication(tx: Transaction, move: PublicationMove): Promise<void> {
  const version = await registerTables(tx)
    .selectFrom('registers.version')
    .selectAll()
    .where('publication_id', '=', move.publicationId)
    .forUpdate()
    .executeTakeFirst()
  if (!version) return
  const { action, actor, at } = move
  if (action === 'return' || action === 'discard') return backToDraft(tx, version, action === 'discard')
  if (action === 'withdraw') return withdraw(tx, version, move)
  if (action !== 'publish') return
  const register = await getRegisterRecord(tx, version.register_id)
  const owner = getOwner(register.kind)
  await owner.beforePublication?.(tx, moveOf(register, version, actor, at))
  const number = await publishVersion(tx, register, version, at)
  await owner.afterPublication?.(tx, moveOf(register, { ...version, number }, actor, at))
}

async function backToDraft(tx: Transaction, version: VersionRecord, isDiscarded: boolean): Promise<void> {
  await registerTables(tx)
    .updateTable('registers.version')
    .set({
      state: 'draft',
      revision: version.revision + 1,
      ...(isDiscarded ? { publication_id: null } : {}),
    })
    .where('id', '=', version.id)
    .where('state', '=', 'review')
    .execute()
}

async function withdraw(tx: Transaction, version: VersionRecord, { at, comment }: PublicationMove): Promise<void> {
  await registerTables(tx)
    .updateTable('registers.version')
    .set({ state: 'withdrawn', withdrawn_at: at, withdrawal_note: comment })
    .where('id', '=', version.id)
    .execute()
}
