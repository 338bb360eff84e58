import type { Db, Transaction } from '#base/database/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { riskTables } from '../../server/tables.ts'

interface Asked {
  /** Null: a new one is made. Shops are never merged by their names. */
  readonly code: string | null
  readonly shopName: string
  readonly at: Date
}

/** Undefined where there is none with this code. */
export async function openBooklet(
  tx: Transaction,
  { code, shopName, at }: Asked,
): Promise<{ id: string; code: string } | undefined> {
  if (code) return findBooklet(tx, code)
  const made = { id: newId(), code: newCode(12) }
  await riskTables(tx)
    .insertInto('risk_prevention.booklet')
    .values({ ...made, shop_name: shopName, trade_key: '', place_id: null, counterparty_id: null, created_at: at })
    .execute()
  return made
}

export function findBooklet(db: Db | Transaction, code: string) {
  return riskTables(db)
    .selectFrom('risk_prevention.booklet')
    .select(['id', 'code', 'shop_name', 'trade_key', 'place_id', 'counterparty_id'])
    .where('code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .executeTakeFirst()
}
