import { sql, type Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { counterpartyProblems, type Counterparty } from '../contract/index.ts'
import { maskedCode, shownAddress, shownName } from '../domain/index.ts'
import { knownTo } from './reach.ts'
import { counterpartyTables, type CounterpartyTable } from './tables.ts'
import { unitsInReach } from '#platform/organisations/index.ts'

export type CounterpartyRow = Selectable<CounterpartyTable> & { merged: number; units: number }

/** Those of whom the person may know, each once: what was merged stands behind the one that stays. */
export function selectCounterparties(db: Db | Transaction, actor: Actor, permission = 'counterparties.read') {
  return counterpartyTables(db)
    .selectFrom('counterparties.counterparty as c')
    .selectAll('c')
    .select(
      sql<number>`(select count(*)::int - 1 from counterparties.counterparty m where m.canonical_id = c.id)`.as(
        'merged',
      ),
    )
    .select(
      sql<number>`(select count(distinct l.organisation_id)::int from counterparties.relation l
        join counterparties.counterparty m on m.id = l.counterparty_id
        where m.canonical_id = c.id and l.organisation_id in (${unitsInReach(actor, permission)}))`.as('units'),
    )
    .whereRef('c.canonical_id', '=', 'c.id')
    .where(sql<boolean>`c.id in (${knownTo(actor, permission)})`)
}

/**
 * One by its own id or that of one that was merged into it.
 * @throws Problem `counterparties.not-found`, also where the person may not know of it
 */
export async function getCounterpartyRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<CounterpartyRow> {
  const row = await selectCounterparties(db, actor, permission)
    .where(sql<boolean>`c.id = (select canonical_id from counterparties.counterparty where id = ${id})`)
    .executeTakeFirst()
  if (!row)
    throw counterpartyProblems.refuse(
      'counterparties.not-found',
      '没有这户企业或个人，或您所在单位没有与它打过交道；可以先登记',
    )
  return row
}

/** What leaves the server: name, number and address of an individual are masked. */
export function toCounterparty(row: CounterpartyRow): Counterparty {
  return {
    id: row.id,
    kind: row.kind,
    name: shownName(row.kind, row.name),
    code: maskedCode(row.kind, row.code),
    tradeCode: row.trade_code,
    tradeEdition: row.trade_code ? row.trade_edition : null,
    address: shownAddress(row.kind, row.address),
    merged: row.merged,
    units: row.units,
    revision: row.revision,
  }
}

/** How it is called in the audit log: never by a number. */
export const calledIn = (row: Pick<CounterpartyRow, 'kind' | 'name'>): string => shownName(row.kind, row.name)
