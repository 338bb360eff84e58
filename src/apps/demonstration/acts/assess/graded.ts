import { listTasks, type Programme, type ProgrammeRow, type TaskSummary } from '#domains/programmes/contract/index.ts'
import type { Stage } from '../../stage.ts'

/** A programme that is assessed: its rows by their codes, its units, and what each has handed in. */
export interface Graded {
  readonly programme: Programme
  readonly units: readonly string[]
  row(code: string): ProgrammeRow
  /** Names of the units that the row asks. */
  asked(code: string): string[]
  hasHandedIn(code: string, unit: string): boolean
  params(code: string, unit: string): { rowId: string; organisationId: string }
}

export async function readGraded(stage: Stage, programme: Programme, units: readonly string[]): Promise<Graded> {
  const office = await stage.player('office')
  const tasks: TaskSummary[] = []
  for (let page = 1, total = 1; tasks.length < total; page++) {
    const found = await office.call(listTasks, { query: { programmeId: programme.id, page, pageSize: 200 } })
    tasks.push(...found.items)
    total = found.total
  }
  const row = (code: string) => programme.rows.find((one) => one.code === code)!
  const of = (code: string, unit: string) =>
    tasks.filter((task) => task.rowCode === code && task.organisationId === stage.units.get(unit))
  return {
    programme,
    units,
    row,
    asked: (code) => units.filter((unit) => of(code, unit).length > 0),
    hasHandedIn: (code, unit) => of(code, unit).some((task) => task.releasedAt !== null),
    params: (code, unit) => ({ rowId: row(code).id, organisationId: stage.units.get(unit)! }),
  }
}
