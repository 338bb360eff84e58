import type { Db, Transaction } from '#base/database/index.ts'
import { getGradingBasis } from '#domains/programmes/index.ts'
import type { CircularContent, Matrix, MatrixUnit } from '../../contract/index.ts'

/** Grades of some units as data that stays: rows with a rule, units in their order. */
export async function circularContent(
  db: Db | Transaction,
  matrix: Matrix,
  isReached: (unit: MatrixUnit) => boolean,
): Promise<CircularContent> {
  const { issuer } = await getGradingBasis(db, matrix.programmeId)
  const rows = matrix.rows.filter((row) => row.ruleKind !== null)
  return {
    programmeId: matrix.programmeId,
    title: matrix.title,
    year: matrix.year,
    issuerName: issuer.name,
    programmeDocNumber: matrix.docNumber,
    rows: rows.map(({ code, name }) => ({ code, name })),
    units: matrix.units.filter(isReached).map((unit) => {
      const cells = new Map(unit.cells.map((cell) => [cell.rowId, cell.grade ?? ('undecided' as const)]))
      const { name, kind, total, rank } = unit
      return { name, kind, total, rank, grades: rows.map((row) => cells.get(row.id) ?? null) }
    }),
  }
}
