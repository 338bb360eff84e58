import { sql, type SqlBool } from 'kysely'
import type { Actor, InputOf, UseCase } from '#base/http/index.ts'
import type { CaseSummary, DefinedCases } from '../contract/index.ts'
import { isOneOf } from './is-one-of.ts'
import { casesOf, selectCases, summariesOf } from './list-cases.ts'
import { hooksOf } from './registry.ts'
import { holdsWords } from './words/matching-cases.ts'

const most = 100

/**
 * What waits for this person: where one sits, signs or was entrusted, and open cases of the own units in a state that
 * awaits one of the person's permissions. Soonest first; `total` stops one beyond what is shown.
 */
export async function listToDo(
  defined: DefinedCases,
  { input, actor, db, today }: UseCase<InputOf<DefinedCases['endpoints']['toDo']>>,
): Promise<{ items: CaseSummary[]; total: number }> {
  const waiting = [casesOf(actor), ...poolsOf(defined, actor)]
  const { query } = await selectCases(db, defined, actor, { closed: 'no' }, today)
  const { q } = input.query
  const holds = q ? await holdsWords(q) : undefined
  const asOne = hooksOf(defined.procedure.kind).shownAsOne?.()
  const rows = await query
    .$if(asOne !== undefined, (some) => some.where(sql<SqlBool>`not (${asOne!})`))
    .$if(holds !== undefined, (some) => some.where(holds!))
    .where(isOneOf(sql.join(waiting, sql` union `)))
    .orderBy(sql`coalesce(c.due_on, '9999-12-31'::date)`)
    .orderBy('c.id')
    .limit(most + 1)
    .execute()
  return { items: await summariesOf(db, defined, rows.slice(0, most), today), total: rows.length }
}

/** Ids of what the own units have open in a state that awaits a permission held there. */
function poolsOf({ procedure }: DefinedCases, actor: Actor) {
  const awaiting = procedure.editions.flatMap(({ states }) =>
    states.flatMap(({ id, awaits }) => (awaits ? [{ state: id, awaits }] : [])),
  )
  return [...Map.groupBy(awaiting, ({ awaits }) => awaits)].flatMap(([permission, states]) => {
    const units = actor.posts.filter((post) => post.permissions.has(permission)).map((post) => post.organisationId)
    if (!units.length) return []
    return [
      sql`select w.id from procedures.case w where w.organisation_id = any(${units}::uuid[])
        and w.kind = ${procedure.kind} and w.closed_on is null and w.state = any(${states.map(({ state }) => state)}::text[])`,
    ]
  })
}
