import type { Readable } from 'node:stream'
import { refuse, type FieldError } from '#base/http/index.ts'
import { readRows, UnreadableSheet } from '#base/sheets/index.ts'
import { assessmentProblems, type WrittenTest } from '../../contract/index.ts'

export type EnteredScore =
  | { readonly number: string; readonly score: number }
  | { readonly number: string; readonly absentBecause: string }

export const sheetColumns = ['编号', '姓名', '成绩', '缺考原因'] as const
const largestSheet = 2 * 1024 * 1024
const mostRows = 2000

/** Every line of the sheet, or a problem that names every bad line; nothing is taken from a sheet that has one. */
export async function readScoreSheet(body: Readable | undefined, test: WrittenTest): Promise<EnteredScore[]> {
  const [header = [], ...rows] = await tableOf(body)
  const column = (name: (typeof sheetColumns)[number]) =>
    header.findIndex((title) => title.replaceAll(/\s/g, '') === name)
  const [number, name, score, absence] = sheetColumns.map(column) as [number, number, number, number]
  if (number < 0 || score < 0)
    throw assessmentProblems.refuse('assessment.unusable-sheet', '首行应有“编号”和“成绩”两列，可先下载模板')
  const names = new Map(test.people.map((person) => [person.number, person.name]))
  const entered: EnteredScore[] = []
  const errors: FieldError[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of rows.entries()) {
    const line = index + 2
    const at = (place: number) => (place < 0 ? '' : (cells[place] ?? '').trim())
    if (cells.every((cell) => cell.trim() === '')) continue
    const written = at(number)
    const one = { number: written, name: at(name), score: at(score), absence: at(absence) }
    const fault = faultOf(one, names, seen.get(written))
    if (fault) errors.push({ path: `第 ${line} 行`, message: `第 ${line} 行：${fault}` })
    else if (one.score !== '') entered.push({ number: written, score: Number(halfWidth(one.score)) })
    else if (one.absence !== '') entered.push({ number: written, absentBecause: one.absence.slice(0, 200) })
    seen.set(written, line)
  }
  if (errors.length) {
    const more = errors.length > 1 ? `；另有 ${errors.length - 1} 行有误` : ''
    throw assessmentProblems.refuse(
      'assessment.unusable-sheet',
      `${errors[0]!.message}${more}。没有写入任何成绩`,
      errors,
    )
  }
  if (!entered.length) throw assessmentProblems.refuse('assessment.unusable-sheet', '表中没有成绩，也没有缺考原因')
  return entered
}

interface Line {
  readonly number: string
  readonly name: string
  readonly score: string
  readonly absence: string
}

function faultOf(line: Line, names: ReadonlyMap<string, string>, earlier: number | undefined): string | undefined {
  if (line.number === '') return '没有编号'
  if (earlier !== undefined) return `编号“${line.number}”与第 ${earlier} 行重复`
  const name = names.get(line.number)
  if (name === undefined) return `编号“${line.number}”不在抽取的名单中`
  if (line.name !== '' && line.name !== name) return `编号“${line.number}”应为${name}，表中是${line.name}`
  if (line.score === '') return undefined
  if (line.absence !== '') return '成绩和缺考原因只能填一项'
  const text = halfWidth(line.score)
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(text) || Number(text) > 100)
    return `成绩“${line.score}”不可用，应为 0 至 100、最多两位小数`
  return undefined
}

function halfWidth(text: string): string {
  return text.normalize('NFKC').trim()
}

/** Read once, however often the transaction is retried. */
const read = new WeakMap<Readable, Promise<string[][]>>()

function tableOf(body: Readable | undefined): Promise<string[][]> {
  if (!body) throw assessmentProblems.refuse('assessment.unusable-sheet', '没有收到文件，请重新选择')
  const known = read.get(body)
  if (known) return known
  const reading = readTable(body)
  read.set(body, reading)
  return reading
}

async function readTable(body: Readable): Promise<string[][]> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > largestSheet) throw refuse('base.too-large', '文件超过 2 MB，请删去无关的内容后再上传')
  }
  try {
    return await readRows(Buffer.concat(chunks), { rows: mostRows })
  } catch (error) {
    if (error instanceof UnreadableSheet) throw assessmentProblems.refuse('assessment.unusable-sheet', error.message)
    throw error
  }
}
