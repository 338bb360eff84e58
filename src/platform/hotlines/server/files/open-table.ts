import { wholeBody } from '#base/http/index.ts'
import { readRows, UnreadableSheet } from '#base/sheets/index.ts'
import { currentFileStore, getFile } from '#platform/files/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { hotlineProblems, mostRows } from '../../contract/index.ts'

const largestFile = 8 * 1_048_576
const mostColumns = 200

export interface OpenTable {
  readonly header: string[]
  /** `line` as a person counts them: the header is 1. */
  readonly rows: readonly { readonly line: number; readonly cells: string[] }[]
}

/** An uploaded table with its header. @throws Problem `hotlines.unreadable-file` */
export async function openTable(db: Db | Transaction, fileId: string): Promise<OpenTable> {
  const file = await getFile(db, fileId)
  const unreadable = (words: string) => hotlineProblems.refuse('hotlines.unreadable-file', `“${file.name}”${words}`)
  const content = await (await currentFileStore()).open(file.sha256)
  const bytes = await wholeBody(content, largestFile, `“${file.name}”超过 8 MB，请分成几个文件上传`)
  const [header = [], ...below] = await readRows(bytes, { rows: mostRows + 1 }).catch((error: unknown) => {
    throw error instanceof UnreadableSheet ? unreadable(`：${error.message}`) : error
  })
  const rows = below
    .map((cells, index) => ({ line: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (!rows.length) throw unreadable('除标题行外没有内容，请检查后重新选择文件')
  if (header.length > mostColumns) throw unreadable(`有 ${header.length} 列，最多 ${mostColumns} 列，请删去用不到的列`)
  const named = header.filter((name) => name !== '')
  if (named.length <= 1 && rows.some(({ cells }) => cells.filter((cell) => cell !== '').length > 1))
    throw unreadable('的第一行不像列名：请删去列名上面的行，让第一行是列名')
  return { header: header.map((name) => name.slice(0, 100)), rows }
}
