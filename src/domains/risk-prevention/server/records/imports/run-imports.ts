import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import { Problem } from '#base/http/index.ts'
import { log } from '#base/log/index.ts'
import { openFile } from '#platform/files/index.ts'
import { districtsByName } from '../districts.ts'
import { recordTables, type ImportTable } from '../tables.ts'
import { openRows, shapeOf, UnreadableRows, type FileRow } from './open-rows.ts'
import { undoRows } from './undo-rows.ts'
import { whileHeld } from './while-held.ts'
import { writeRows } from './write-rows.ts'

/** Few enough that a page never waits long for the process, many enough that their counts fall together. */
const rowsAtOnce = 2500

/**
 * Goes on with every import that is under way until none is left. Rows and progress are written in one transaction, so that
 * a process that dies leaves nothing half done and another goes on behind the last row. One that breaks does not hold up the
 * others. @throws the first unexpected error, when everything else is done
 */
export async function runImports(db: Db): Promise<void> {
  const left = new Set<string>()
  const errors: unknown[] = []
  for (let next = await nextImport(db, left); next; next = await nextImport(db, left)) {
    const { id } = next
    const mine = await whileHeld(db, id, () => advance(db, id)).catch((error: unknown) => {
      errors.push(error)
      return false
    })
    if (!mine) left.add(id)
  }
  if (errors.length) throw errors[0]
}

function nextImport(db: Db, left: ReadonlySet<string>): Promise<{ id: string } | undefined> {
  return recordTables(db)
    .selectFrom('risk_prevention.record_import')
    .select('id')
    .where('state', 'in', ['running', 'undoing'])
    .$if(left.size > 0, (query) => query.where('id', 'not in', [...left]))
    .orderBy('id')
    .executeTakeFirst()
}

/** Looks at it anew: somebody else may have gone on with it until a moment ago. */
async function advance(db: Db, id: string): Promise<void> {
  const row = await recordTables(db)
    .selectFrom('risk_prevention.record_import')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (row.state === 'running') await runImport(db, row)
  else if (row.state === 'undoing') await undoImport(db, id)
}

async function runImport(db: Db, row: ImportTable): Promise<void> {
  try {
    const scene = { mapping: row.mapping, today: dayOf(businessNow()), districts: await districtsByName(db) }
    const { content } = await openFile(db, row.file_id)
    let passed = 0
    for await (const rows of chunksOf(openRows(content, shapeOf(row)))) {
      const before = passed
      passed += rows.length
      if (passed <= row.rows_read) continue
      const fresh = rows.slice(Math.max(0, row.rows_read - before))
      if (!(await step(db, row.id, before + rows.length - fresh.length, (tx) => writeRows(tx, row, scene, fresh))))
        return
    }
    await end(db, row.id, 'done', null)
  } catch (error) {
    const reason = reasonOf(error)
    if (!reason) throw error
    log.info({ import: row.id, reason }, 'import stopped')
    await end(db, row.id, 'failed', `${reason}。此前的行已经导入；改好文件后可以撤销这次导入再重新上传`)
  }
}

/** Why the file cannot be read on; undefined where the fault is not its own and another attempt may succeed. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof UnreadableRows) return error.message
  if (error instanceof Problem) return error.detail
  const { code } = error as { code?: unknown }
  // Class 22: a value that the database cannot keep, today as tomorrow.
  return typeof code === 'string' && code.startsWith('22') ? `有的行含有数据库不能保存的内容（${code}）` : undefined
}

/** Rows without the header, many at a time. What was read before a fault of the file comes before the fault. */
async function* chunksOf(rows: AsyncGenerator<FileRow>): AsyncGenerator<FileRow[]> {
  let chunk: FileRow[] = []
  let isHeader = true
  let fault: unknown
  try {
    for await (const row of rows) {
      if (!isHeader) chunk.push(row)
      isHeader = false
      if (chunk.length < rowsAtOnce) continue
      yield chunk
      chunk = []
    }
  } catch (error) {
    fault = error
  }
  if (chunk.length) yield chunk
  if (fault) throw fault
}

/** One transaction under the import's lock; false where somebody cancelled it or another process is ahead. */
function step(db: Db, id: string, rowsRead: number, work: (tx: Transaction) => Promise<void>): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const now = await recordTables(tx)
      .selectFrom('risk_prevention.record_import')
      .select(['state', 'rows_read'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (now?.state !== 'running' || now.rows_read !== rowsRead) return false
    await work(tx)
    return true
  })
}

async function end(db: Db, id: string, state: 'done' | 'failed', message: string | null): Promise<void> {
  await recordTables(db)
    .updateTable('risk_prevention.record_import')
    .set({ state, message, ended_at: businessNow() })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute()
}

async function undoImport(db: Db, id: string): Promise<void> {
  while (await inTransaction(db, (tx) => undoRows(tx, id, rowsAtOnce, businessNow())));
}
