import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import { findTradeOfCode } from '../../domain/index.ts'
import { riskTables } from '../../server/tables.ts'

/** A firm that is known by its number, or merged with one that is; two shops may bear one name. */
async function findNumbered(tx: Transaction, counterpartyId: string) {
  return riskTables(tx)
    .selectFrom('counterparties.counterparty')
    .select(['canonical_id', 'trade_code', 'trade_edition'])
    .where(sql<boolean>`id in (${sameFirm(counterpartyId)})`)
    .where('code', 'is not', null)
    .orderBy('trade_code')
    .limit(1)
    .executeTakeFirst()
}

/** The booklet that departments share; undefined where the firm has none, or is known by its name alone. */
export async function findBookletOfFirm(
  tx: Transaction,
  counterpartyId: string,
): Promise<{ id: string; code: string } | undefined> {
  if (!(await findNumbered(tx, counterpartyId))) return undefined
  return riskTables(tx)
    .selectFrom('risk_prevention.booklet')
    .select(['id', 'code'])
    .where(sql<boolean>`counterparty_id in (${sameFirm(counterpartyId)})`)
    .orderBy('id')
    .executeTakeFirst()
}

/** Whether this booklet is known to be another firm's. */
export async function isOfAnotherFirm(tx: Transaction, bookletId: string, counterpartyId: string): Promise<boolean> {
  const found = await riskTables(tx)
    .selectFrom('risk_prevention.booklet')
    .select('id')
    .where('id', '=', bookletId)
    .where('counterparty_id', 'is not', null)
    .where(sql<boolean>`counterparty_id not in (${sameFirm(counterpartyId)})`)
    .executeTakeFirst()
  return found !== undefined
}

/** From now on it is this firm's, with its trade; nothing happens where the firm is known by its name alone. */
export async function linkBooklet(tx: Transaction, bookletId: string, counterpartyId: string): Promise<void> {
  const firm = await findNumbered(tx, counterpartyId)
  if (!firm) return
  const { trade_code: code, trade_edition: edition } = firm
  const trade = code ? findTradeOfCode(code, edition ?? '2017') : undefined
  const tables = riskTables(tx)
  await tables
    .updateTable('risk_prevention.booklet')
    .set({ counterparty_id: counterpartyId })
    .where('id', '=', bookletId)
    .where('counterparty_id', 'is', null)
    .execute()
  if (trade)
    await tables
      .updateTable('risk_prevention.booklet')
      .set({ trade_key: trade.key })
      .where('id', '=', bookletId)
      .where('trade_key', '=', '')
      .execute()
}
