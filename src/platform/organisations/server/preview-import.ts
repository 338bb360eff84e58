import type { Readable } from 'node:stream'
import { asJson, type Transaction } from '#base/database/index.ts'
import { wholeBody } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { readRows, UnreadableSheet } from '#base/sheets/index.ts'
import { organisationProblems, type ImportPreview, type Organisation } from '../contract/index.ts'
import { importRowsOf } from '../domain/import-row.ts'
import { planImport } from '../domain/plan-import.ts'
import { treeVersion } from './claim-tree.ts'
import { importScene } from './import-scene.ts'
import { organisationTables } from './tables.ts'

const largestFile = 5 * 1024 * 1024
const tooLarge = '文件超过 5 MB，请删去无关的内容或分成几个文件'
const mostRows = 5000

export interface ImportUpload {
  readonly fileName: string
  /** Day from which renamings and moves hold. */
  readonly on: string
  readonly root: Organisation
  readonly body: Readable
}

/** Reads the file, works out what it would change and keeps both; nothing is changed yet. */
export async function previewImport(
  tx: Transaction,
  upload: ImportUpload,
  by: { personId: string; now: Date; today: string },
): Promise<ImportPreview> {
  if (upload.on > by.today)
    throw organisationProblems.refuse('organisations.wrong-day', `生效日期 ${upload.on} 还没有到，请填今日或之前`)
  const table = await readTable(await wholeBody(upload.body, largestFile, tooLarge))
  const version = await treeVersion(tx)
  const { rows, errors } = importRowsOf(table)
  const plan = planImport(rows, await importScene(tx, upload.root, by.today))
  const preview = {
    fileName: upload.fileName,
    on: upload.on,
    rows: rows.length,
    unchanged: plan.unchanged,
    changes: [...plan.changes],
    errors: [...errors, ...plan.errors],
  }
  const id = newId()
  await organisationTables(tx)
    .insertInto('organisations.import')
    .values({
      id,
      file_name: upload.fileName,
      effective_on: upload.on,
      tree_version: version,
      within_id: upload.root.id,
      rows: asJson(rows),
      preview: asJson(preview),
      state: 'previewed',
      previewed_by: by.personId,
      previewed_at: by.now,
    })
    .execute()
  return { id, state: 'previewed', ...preview }
}

async function readTable(bytes: Uint8Array): Promise<string[][]> {
  try {
    return await readRows(bytes, { rows: mostRows })
  } catch (error) {
    if (error instanceof UnreadableSheet)
      throw organisationProblems.refuse('organisations.unreadable-file', error.message)
    throw error
  }
}
