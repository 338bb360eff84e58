import type { Db, Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import type { Actor } from '#base/http/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { organisationNamesOn } from '#platform/organisations/index.ts'
import {
  getGradingBasis,
  listStatements,
  listTasksToGrade,
  readProof,
  type GradingBasis,
  type TaskToGrade,
} from '#domains/programmes/index.ts'
import { countSupervision } from '#domains/supervision/index.ts'
import type { ReportKind } from '../../contract/index.ts'
import { asksSomething } from '../../domain/asks-something.ts'
import { circular } from '../../domain/reports/circular.ts'
import { implementationReport } from '../../domain/reports/implementation-report.ts'
import type { ReportText } from '../../domain/reports/report-text.ts'
import { standingOf, type CountedTask } from '../../domain/reports/standing.ts'
import { listPath } from '../leader/list-paths.ts'

interface Asked {
  readonly kind: ReportKind
  readonly organisationId: string
  readonly organisationName: string
  readonly programmeId: string
}

/** Counts what a report says and writes its first text. */
export async function gatherReport(
  db: Db | Transaction,
  actor: Actor,
  asked: Asked,
  today: string,
): Promise<ReportText> {
  const programme = await getGradingBasis(db, asked.programmeId)
  return asked.kind === 'circular'
    ? gatherCircular(db, actor, programme, today)
    : gatherImplementation(db, actor, programme, asked, today)
}

function countedOf(task: TaskToGrade): CountedTask {
  const { id, rowId, organisationId, state, dueOn, firstReleasedAt } = task
  return { id, rowId, organisationId, state, dueOn, releasedOn: firstReleasedAt ? dayOf(firstReleasedAt) : null }
}

/** Rows that ask the unit for something; the others are graded without its doing and are nothing to report. */
function asksOf(programme: GradingBasis): (task: TaskToGrade) => boolean {
  const asking = new Set(programme.rows.filter(asksSomething).map((row) => row.id))
  return (task) => asking.has(task.rowId)
}

/** The lists behind the numbers, narrowed as the counting is. */
function listsOf(narrowed: Record<string, string>, supervised: Record<string, string>, from: string, today: string) {
  const tasks = (filters: Record<string, string> = {}) => listPath('/tasks', { ...narrowed, asks: 'yes', ...filters })
  return {
    tasks: tasks(),
    handedIn: tasks({ handedIn: 'yes' }),
    inTime: tasks({ late: 'no' }),
    late: tasks({ late: 'yes' }),
    notHandedIn: tasks({ handedIn: 'no' }),
    overdue: tasks({ handedIn: 'no', dueBy: addCalendarDays(today, -1) }),
    visits: listPath('/supervision/visits', { ...supervised, state: 'recorded', from, to: today }),
    notices: listPath('/supervision', supervised),
  }
}

const beginningOf = (programme: GradingBasis) => programme.issuedOn ?? `${programme.year}-01-01`

async function gatherImplementation(
  db: Db | Transaction,
  actor: Actor,
  programme: GradingBasis,
  { organisationId, organisationName }: Asked,
  today: string,
): Promise<ReportText> {
  const tasks = await listTasksToGrade(db, { programmeId: programme.id, organisationIds: [organisationId] })
  const statements = await listStatements(db, programme.id, organisationId)
  const counted = tasks.filter(asksOf(programme)).map(countedOf)
  const from = beginningOf(programme)
  const rows = []
  for (const row of programme.rows) {
    const own = counted.filter((task) => task.rowId === row.id)
    if (!own.length) continue
    const { evidence } = await readProof(db, own[0]!.id)
    rows.push({
      code: row.code,
      name: row.name,
      dueOn:
        own
          .map((task) => task.dueOn ?? '')
          .toSorted()
          .at(-1) || null,
      releasedOn:
        own
          .map((task) => task.releasedOn ?? '')
          .toSorted()
          .at(-1) || null,
      statements: own.flatMap((task) => statements.get(task.id)?.trim() || []),
      facts: evidence.flatMap(({ result }) => result.counted.map(({ fact }) => fact.sentence)),
    })
  }
  return implementationReport({
    unitName: organisationName,
    programme,
    countedOn: today,
    standing: standingOf(counted, today),
    supervision: await countSupervision(db, actor, { organisationId, from, to: today }),
    rows,
    lists: listsOf({ programmeId: programme.id, organisationId }, { organisationId }, from, today),
  })
}

async function gatherCircular(
  db: Db | Transaction,
  actor: Actor,
  programme: GradingBasis,
  today: string,
): Promise<ReportText> {
  const tasks = await listTasksToGrade(db, { programmeId: programme.id })
  const counted = tasks.filter(asksOf(programme)).map(countedOf)
  const byUnit = Map.groupBy(counted, (task) => task.organisationId)
  const names = await organisationNamesOn(db, [...byUnit.keys()], today)
  const from = beginningOf(programme)
  return circular({
    programme,
    countedOn: today,
    standing: standingOf(counted, today),
    units: [...byUnit].map(([id, tasks]) => ({ name: names.get(id) ?? '', standing: standingOf(tasks, today) })),
    supervision: await countSupervision(db, actor, { from, to: today }),
    lists: {
      ...listsOf({ programmeId: programme.id }, {}, from, today),
      programme: `/programmes/${programme.id}`,
    },
  })
}
