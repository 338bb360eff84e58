import { asJson, type Transaction } from '#base/database/index.ts'
import { inspectLocalFile } from './inspection/inspect-local-file.ts'
import type { Inspection } from './inspection/inspection.ts'
import { currentFileStore } from './store/current-file-store.ts'
import type { KeptContent } from './store/file-store.ts'
import { fileTables } from './tables.ts'

/** What is inside a registered content: looked at once, then remembered. */
export async function inspectContent(tx: Transaction, content: KeptContent): Promise<Inspection> {
  const known = await fileTables(tx)
    .selectFrom('files.content')
    .select(['report', 'refusals'])
    .where('sha256', '=', content.sha256)
    .executeTakeFirst()
  if (known?.report) return { report: known.report, refusals: [] }
  if (known?.refusals?.length) return { report: null, refusals: known.refusals }
  const store = await currentFileStore()
  const found = await store.withLocalFile(content.sha256, (path) => inspectLocalFile(path))
  await fileTables(tx)
    .updateTable('files.content')
    .set({ report: found.report && asJson(found.report), refusals: asJson([...found.refusals]) })
    .where('sha256', '=', content.sha256)
    .execute()
  return found
}
