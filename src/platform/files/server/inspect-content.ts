import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { inspectLocalFile } from './inspection/inspect-local-file.ts'
import type { Inspection } from './inspection/inspection.ts'
import { currentFileStore } from './store/current-file-store.ts'
import { fileTables } from './tables.ts'

/** What is inside a stored content: remembered from an earlier look, else looked at now. Writes nothing. */
export async function inspectContent(db: Db | Transaction, sha256: string): Promise<Inspection> {
  const known = await fileTables(db)
    .selectFrom('files.content')
    .select(['report', 'refusals'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known?.report) return { report: known.report, refusals: [] }
  if (known?.refusals?.length) return { report: null, refusals: known.refusals }
  const store = await currentFileStore()
  return store.withLocalFile(sha256, inspectLocalFile)
}

/** Remembers a look for whoever comes with the same content again. */
export async function rememberInspection(tx: Transaction, sha256: string, found: Inspection): Promise<void> {
  await fileTables(tx)
    .updateTable('files.content')
    .set({ report: found.report && asJson(found.report), refusals: asJson([...found.refusals]) })
    .where('sha256', '=', sha256)
    .where('refusals', 'is', null)
    .execute()
}
