import { faultText } from '#base/columns/index.ts'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import type { DefinedIntake } from '../../contract/index.ts'
import { openTable } from './open-table.ts'
import { getFileRow } from './select-files.ts'

/** Columns that the file of faults adds; the mended file's intake leaves them aside. */
const added = ['原行号', '错误说明']

/** The rows with faults in the columns that they came in, so that the mended file can be uploaded as it is. */
export async function downloadFaults(
  definition: DefinedIntake,
  { input: { params }, actor, db, audit }: Writing<InputOf<DefinedIntake['endpoints']['downloadFaults']>>,
): Promise<FileAnswer> {
  const file = await getFileRow(db, definition, params.hotlineFileId, actor)
  const { rows } = await openTable(db, file.file_id)
  const kept = file.header.map((name, index) => ({ name, index })).filter(({ name }) => !added.includes(name))
  const byLine = Map.groupBy(file.faults, ({ line }) => line)
  const lines = rows.flatMap(({ line, cells }) => {
    const faults = byLine.get(line)
    if (!faults) return []
    const words = faults.map(faultText).join('；')
    return [[...kept.map(({ index }) => cells[index] ?? ''), line, words]]
  })
  audit({
    subject: `hotlines.hotline_file:${file.id}`,
    organisationId: file.organisation_id,
    summary: `下载“${file.file_name}”有误的 ${lines.length} 行`,
  })
  const name = file.file_name.replace(/\.[^.]*$/, '').replace(/-有误的行$/, '')
  return {
    fileName: `${name}-有误的行.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf([...kept.map((column) => column.name), ...added], lines),
  }
}

export function templateFile({ noun, fields }: DefinedIntake): FileAnswer {
  return {
    fileName: `热线${noun}表模板.csv`,
    mediaType: 'text/csv; charset=utf-8',
    content: csvOf(
      fields.map(({ label }) => label),
      [fields.map(({ example }) => example)],
    ),
  }
}
