import type { Transaction } from '#base/database/index.ts'
import { requireDraft } from './draft-version.ts'
import { lockVersion } from './select-versions.ts'
import { registerTables } from './tables.ts'

/** Gives up a draft. @throws Problem `registers.wrong-state` once it is under review or public */
export async function discardRegisterVersion(tx: Transaction, versionId: string): Promise<void> {
  const version = await lockVersion(tx, versionId)
  requireDraft(version.state)
  await registerTables(tx).deleteFrom('registers.version').where('id', '=', version.id).execute()
}
