import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

export type Row = Readonly<Record<string, string>>

export function readCsv(folder: string, file: string): Row[] {
  return parse(readFileSync(`${folder}/${file}`), { columns: true, bom: true })
}
