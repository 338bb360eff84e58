import { businessNow, dayOf } from '#base/clock/index.ts'
import { inTransaction, type Db, type Transaction } from '#base/database/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { availableActions } from '../domain/index.ts'
import { actOnCase } from './act.ts'
import { loadAnyCase, lockCase } from './lock-case.ts'
import { registeredCases } from './registry.ts'
import { caseTables } from './tables.ts'

/** What happens by itself once a limit is over, for every case whose clock ran out; one case a transaction. */
export async function runClocks(db: Db, at: Date): Promise<number> {
  const today = dayOf(at)
  let done = 0
  for (const defined of registeredCases().filter(hasClockActions))
    for (const caseId of await overdueCases(db, defined, today))
      done += await inTransaction(db, (tx) => actByClock(tx, defined, caseId, at, today))
  return done
}

const hasClockActions = (defined: DefinedCases) => statesLeftByClock(defined).length > 0

/** Other overdue cases wait for a person, and must not stand before those that do not. */
function statesLeftByClock({ procedure }: DefinedCases): string[] {
  const acts = procedure.editions.flatMap(({ actions }) => actions).filter(({ by }) => by.clock !== undefined)
  return [...new Set(acts.flatMap(({ from }) => from))]
}

async function overdueCases(db: Db, defined: DefinedCases, today: string): Promise<string[]> {
  const rows = await caseTables(db)
    .selectFrom('procedures.case')
    .select('id')
    .where('kind', '=', defined.procedure.kind)
    .where('state', 'in', statesLeftByClock(defined))
    .where('closed_on', 'is', null)
    .where('joined_to_id', 'is', null)
    .where('due_on', '<', today)
    .orderBy('due_on')
    .limit(1000)
    .execute()
  return rows.map(({ id }) => id)
}

async function actByClock(
  tx: Transaction,
  defined: DefinedCases,
  caseId: string,
  at: Date,
  today: string,
): Promise<number> {
  await lockCase(tx, caseId)
  const { standing } = await loadAnyCase(tx, defined, caseId)
  const [action] = availableActions(defined.procedure, standing, { kind: 'clock' }, today)
  if (!action || action.refusal !== null) return 0
  await actOnCase(tx, defined, { caseId, action: action.id, by: { kind: 'clock' }, at, today })
  return 1
}

export const runClocksJob: JobDefinition = {
  name: 'procedures.run-clocks',
  schedule: '7 * * * *',
  run: async (_payload, db) => {
    await runClocks(db, businessNow())
  },
}
