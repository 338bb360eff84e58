import type { Db, Transaction } from '#base/database/index.ts'
import { matchRows } from '../../domain/notice/compare/match-rows.ts'
import { proposedRowOf } from '../../domain/compose/proposed-row-of.ts'
import type { ProgrammeRow } from '../../contract/index.ts'
import { findPrecedingProgramme, getGradingBasis } from '../grading-basis.ts'
import { taskTables } from '../tasks/tables.ts'
import { taskReturns, type TaskReturn } from './task-returns.ts'

/** What became of a row's task in the programme before this one. */
export interface EarlierAnswer {
  readonly year: number
  readonly programmeTitle: string
  readonly rowCode: string
  readonly rowName: string
  readonly taskId: string
  readonly statement: string
  readonly files: number
  readonly releasedAt: Date | null
  readonly returns: readonly TaskReturn[]
}

/**
 * Row of this programme → what the unit answered to the row that is most like it in the issuer's programme before. For
 * whoever may act for the unit: no rights are checked here.
 */
export async function readEarlierAnswers(
  db: Db | Transaction,
  programmeId: string,
  organisationId: string,
): Promise<Map<string, EarlierAnswer>> {
  const programme = await getGradingBasis(db, programmeId)
  const preceding = await findPrecedingProgramme(db, programme)
  if (!preceding) return new Map()
  const before = await getGradingBasis(db, preceding.id)
  const pairs = pairsOf(before.rows, programme.rows)
  const answers = await answersOf(db, preceding.id, organisationId)
  const entries = pairs.flatMap(([old, row]): [string, EarlierAnswer][] => {
    const answer = answers.get(old.id)
    const words = { year: before.year, programmeTitle: before.title, rowCode: old.code, rowName: old.name }
    return answer ? [[row.id, { ...words, ...answer }]] : []
  })
  return new Map(entries)
}

function pairsOf(before: readonly ProgrammeRow[], after: readonly ProgrammeRow[]): [ProgrammeRow, ProgrammeRow][] {
  return matchRows(before.map(proposedRowOf), after.map(proposedRowOf)).flatMap(({ previous, current }) => {
    const old = before.find((row) => row.code === previous.id)
    const row = after.find((one) => one.code === current.id)
    return old && row ? [[old, row]] : []
  })
}

/** The latest version that left the unit, of each row. */
async function answersOf(db: Db | Transaction, programmeId: string, organisationId: string) {
  const rows = await taskTables(db)
    .selectFrom('programmes.task as t')
    .innerJoin('programmes.submission as s', 's.task_id', 't.id')
    .where('t.programme_id', '=', programmeId)
    .where('t.organisation_id', '=', organisationId)
    .where('s.state', 'in', ['released', 'returnedByOffice', 'accepted'])
    .select(['t.id as taskId', 't.row_id as rowId', 's.statement', 's.released_at as releasedAt'])
    .select(({ selectFrom, fn }) =>
      selectFrom('programmes.submission_file as f')
        .whereRef('f.submission_id', '=', 's.id')
        .select(fn.countAll<number>().as('count'))
        .as('files'),
    )
    .orderBy('t.occurrence')
    .orderBy('s.version')
    .execute()
  const returns = await taskReturns(
    db,
    rows.map((row) => row.taskId),
  )
  return new Map(
    rows.map(({ rowId, taskId, statement, releasedAt, files }) => [
      rowId,
      { taskId, statement, releasedAt, files: Number(files ?? 0), returns: returns.get(taskId) ?? [] },
    ]),
  )
}
