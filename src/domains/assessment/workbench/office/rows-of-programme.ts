import { useQuery } from '@tanstack/react-query'
import { queryFor } from '#ui/workbench/index.ts'
import { showProgramme, type AssessmentMethod, type ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { showMatrix, type MatrixUnit } from '../../contract/index.ts'

/** Rows that are assessed in one way, with the units that they are asked of. */
export function useRowsOf(programmeId: string, method: AssessmentMethod) {
  const programme = useQuery(queryFor(showProgramme, { params: { programmeId } }))
  const matrix = useQuery(queryFor(showMatrix, { params: { programmeId } }))
  const rows: readonly ProgrammeRow[] = programme.data?.rows.filter((row) => row.methods.includes(method)) ?? []
  const unitsOf = (rowId: string): readonly MatrixUnit[] =>
    matrix.data?.units.filter((unit) => unit.asked.includes(rowId)) ?? []
  return { rows, unitsOf, isLoading: programme.isLoading || matrix.isLoading }
}
