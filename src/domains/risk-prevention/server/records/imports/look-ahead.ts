import type { Db, Transaction } from '#base/database/index.ts'
import { openFile } from '#platform/files/index.ts'
import type { ImportPreview } from '../../../contract/index.ts'
import { readInspectionRow, readRecordRow, type FieldFault, type RowScene } from '../../../domain/records/index.ts'
import type { ImportTable } from '../tables.ts'
import { findDuplicates, type Duplicate } from './find-duplicates.ts'
import { toRowFault } from './import-row.ts'
import { openRows, shapeOf, UnreadableRows, type FileRow } from './open-rows.ts'

const rowsLookedAt = 2000
const firstRows = 20
const furtherRows = 30

type Looked = Omit<ImportPreview, 'missing' | 'revision'>

/** What the first rows of a file will become: all are judged, the first are shown, then those that something is to be said of. */
export async function lookAhead(
  db: Db | Transaction,
  row: ImportTable,
  scene: RowScene,
  shownCells: (cells: readonly string[]) => Record<string, string>,
): Promise<Looked> {
  const rows = await frontOf(db, row)
  const outcomes = rows.map(({ cells }) =>
    row.kind === 'records' ? readRecordRow(cells, scene) : readInspectionRow(cells, scene),
  )
  const duplicates: (Duplicate | null)[] =
    row.kind === 'records'
      ? await findDuplicates(db, row.organisation_id, outcomes.map(recordIn))
      : outcomes.map(() => null)
  const judged = rows.map(({ line, cells }, index) => ({
    line,
    shown: shownCells(cells),
    faults: faultsIn(outcomes[index]!).map((fault) => toRowFault(row.kind, line, fault)),
    duplicate: duplicates[index]!,
  }))
  const notable = judged.slice(firstRows).filter(({ faults, duplicate }) => faults.length || duplicate)
  const counted = (wanted: Duplicate) => duplicates.filter((one) => one === wanted).length
  return {
    rows: [...judged.slice(0, firstRows), ...notable.slice(0, furtherRows)],
    looked: judged.length,
    wrong: judged.filter(({ faults }) => faults.length).length,
    known: counted('known'),
    similar: counted('similar'),
  }
}

type Outcome = ReturnType<typeof readRecordRow> | ReturnType<typeof readInspectionRow>

const faultsIn = (outcome: Outcome): readonly FieldFault[] => ('faults' in outcome ? outcome.faults : [])
const recordIn = (outcome: Outcome) => ('row' in outcome && 'procedure' in outcome.row ? outcome.row : null)

/** A fault of the file further down is told when the import comes to it, with its line. */
async function frontOf(db: Db | Transaction, row: ImportTable): Promise<FileRow[]> {
  const { content } = await openFile(db, row.file_id)
  const rows: FileRow[] = []
  try {
    for await (const one of openRows(content, shapeOf(row))) {
      rows.push(one)
      if (rows.length > rowsLookedAt) break
    }
  } catch (error) {
    if (!(error instanceof UnreadableRows)) throw error
  }
  return rows.slice(1)
}
