import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import {
  getGradingBasis,
  listTasksToGrade,
  readEarlierAnswers,
  readProof,
  taskReturns,
  type EarlierAnswer,
  type GradingBasis,
  type TaskReturn,
  type TaskToGrade,
} from '#domains/programmes/index.ts'
import { oversightProblems, type showTakeover, type Takeover, type TakeoverRow } from '../../contract/index.ts'
import { asksSomething } from '../../domain/asks-something.ts'
import { actorAt } from '../scope.ts'
import { oversightTables } from '../tables.ts'
import { contactsOf } from './contacts.ts'

/** Everything that a new clerk of a unit must know of its programme, in one answer. */
export async function showTakeoverUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showTakeover>>): Promise<Takeover> {
  const { post } = actorAt(actor, 'oversight.take-over', input.query.organisationId)
  const { organisationId, organisationName } = post
  const programmes = await runningProgrammes(db, organisationId)
  const chosen = programmes.find((one) => one.id === input.query.programmeId) ?? programmes[0]
  if (!chosen)
    throw oversightProblems.refuse(
      'oversight.no-programme',
      `“${organisationName}”没有执行中的年度方案任务，方案印发后再来看`,
    )
  const programme = await getGradingBasis(db, chosen.id)
  const tasks = await listTasksToGrade(db, { programmeId: chosen.id, organisationIds: [organisationId] })
  return {
    organisationId,
    organisationName,
    programme: {
      id: programme.id,
      title: programme.title,
      year: programme.year,
      docNumber: programme.docNumber,
      issuerName: programme.issuer.name,
    },
    otherProgrammes: programmes.filter((one) => one.id !== chosen.id),
    rows: await rowsOf(db, programme, tasks, organisationId),
    openDays: openDaysOf(programme, tasks),
    contacts: await contactsOf(db, organisationId, programme.issuer.path, today),
  }
}

/** Programmes that ask something of the unit and are not closed, the latest first. */
async function runningProgrammes(db: Db | Transaction, organisationId: string) {
  return oversightTables(db)
    .selectFrom('programmes.programme as p')
    .where('p.state', '=', 'issued')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('programmes.task as t')
          .select('t.id')
          .whereRef('t.programme_id', '=', 'p.id')
          .where('t.organisation_id', '=', organisationId),
      ),
    )
    .select(['p.id', 'p.title'])
    .orderBy('p.year', 'desc')
    .orderBy('p.id', 'desc')
    .execute()
}

const isOpen = (task: TaskToGrade) => task.firstReleasedAt === null || task.state === 'returned'

async function rowsOf(
  db: Db | Transaction,
  programme: GradingBasis,
  tasks: readonly TaskToGrade[],
  organisationId: string,
): Promise<TakeoverRow[]> {
  const earlier = await readEarlierAnswers(db, programme.id, organisationId)
  const returns = await taskReturns(
    db,
    tasks.map((task) => task.id),
  )
  const byRow = Map.groupBy(tasks, (task) => task.rowId)
  const rows: TakeoverRow[] = []
  for (const row of programme.rows) {
    const own = byRow.get(row.id)
    if (!own) continue
    rows.push({
      rowId: row.id,
      code: row.code,
      name: row.name,
      materials: row.materials,
      tasks: own.map((task) => ({
        id: task.id,
        state: task.state,
        dueOn: task.dueOn,
        isOpen: asksSomething(row) && isOpen(task),
      })),
      returns: own.flatMap((task) => (returns.get(task.id) ?? []).map(returnOf)),
      ...(await proofOf(db, own)),
      earlier: earlierOf(earlier.get(row.id)),
    })
  }
  return rows
}

/** What the ledger counts for the row already, and what it lacks; the same for each of its dates. */
async function proofOf(db: Db | Transaction, tasks: readonly TaskToGrade[]) {
  const { evidence } = await readProof(db, tasks[0]!.id)
  return {
    proven: evidence.flatMap(({ result }) =>
      result.counted.map(({ fact }) => ({ sentence: fact.sentence, link: fact.subject.link })),
    ),
    missing: evidence.flatMap(({ result }) => result.missing ?? []),
  }
}

function returnOf({ by, personName, reason, at }: TaskReturn) {
  return { by, personName, reason, at: at.toISOString() }
}

function earlierOf(answer: EarlierAnswer | undefined): TakeoverRow['earlier'] {
  if (!answer) return null
  const { rowName: _, returns, releasedAt, ...same } = answer
  return { ...same, releasedAt: releasedAt?.toISOString() ?? null, returns: returns.map(returnOf) }
}

/** Soonest first; what has no day stands last. */
function openDaysOf(programme: GradingBasis, tasks: readonly TaskToGrade[]): Takeover['openDays'] {
  const rows = new Map(programme.rows.map((row) => [row.id, row]))
  const asking = new Set(programme.rows.filter(asksSomething).map((row) => row.id))
  return tasks
    .filter((task) => isOpen(task) && asking.has(task.rowId))
    .map((task) => ({
      taskId: task.id,
      code: rows.get(task.rowId)?.code ?? '',
      name: rows.get(task.rowId)?.name ?? '',
      dueOn: task.dueOn,
    }))
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1))
}
