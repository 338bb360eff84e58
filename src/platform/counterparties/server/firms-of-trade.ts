import { sql, type RawBuilder } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree, type Actor } from '#base/http/index.ts'
import { getOrganisation, unitsWithin } from '#platform/organisations/index.ts'
import type { ContactChannel } from '../contract/index.ts'
import { knownToUnit } from './reach.ts'
import { selectCounterparties } from './select-counterparties.ts'

export interface AskedTrade {
  readonly actor: Actor
  /** Firms that this unit or any below it deals with. */
  readonly organisationId: string
  /** Classes or groups of GB/T 4754 with their letter: `H62`, `H6210`. */
  readonly tradeCodes: readonly string[]
  readonly tradeEdition: '2011' | '2017'
  /** Words of the address; empty: everywhere. */
  readonly place: string
  readonly most: number
}

/** A firm of a trade and how it can be reached: not who, only whether and in which ways it asked for. */
export interface TradeFirm {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly address: string | null
  readonly tradeCode: string
  readonly channels: readonly ContactChannel[]
}

/**
 * Firms of a trade, by name; `total` says how many there are, `withoutTrade` how many of the unit's firms in that place have no
 * trade on record, so that nobody believes the list to be all of them.
 */
export async function firmsOfTrade(
  db: Db | Transaction,
  asked: AskedTrade,
): Promise<{ items: TradeFirm[]; total: number; withoutTrade: number }> {
  const { actor, organisationId, place, most } = asked
  const own = selectCounterparties(db, actor)
    .where('c.kind', '=', 'organisation')
    .where(sql<boolean>`c.id in (${await knownToUnit(db, organisationId)})`)
    .$if(place !== '', (some) => some.where(sql<boolean>`position(${place} in coalesce(c.address, '')) > 0`))
  const count = sql<number>`count(*)::int`.as('count')
  const found = own.where(ofTrade(asked))
  const rows = await found.orderBy('c.name').orderBy('c.id').limit(most).execute()
  const channels = await contactChannelsOf(
    db,
    organisationId,
    rows.map(({ id }) => id),
  )
  const [{ count: total }, { count: withoutTrade }] = [
    await found.clearSelect().select(count).executeTakeFirstOrThrow(),
    await own.clearSelect().select(count).where('c.trade_code', 'is', null).executeTakeFirstOrThrow(),
  ]
  return {
    items: rows.map(({ id, name, code, address, trade_code: tradeCode }) => ({
      id,
      name,
      code,
      address,
      tradeCode: tradeCode ?? '',
      channels: channels.get(id) ?? [],
    })),
    total,
    withoutTrade,
  }
}

/** The classes themselves and all below them; codes are written with the letter or without. Each edition has codes of its own. */
function ofTrade({ tradeCodes, tradeEdition }: AskedTrade): RawBuilder<boolean> {
  const bare = tradeCodes.map((code) => code.replace(/^[A-Z]/, '')).filter(Boolean)
  return sql<boolean>`(coalesce(c.trade_edition, '2017') = ${tradeEdition} and exists (
    select from unnest(${[...tradeCodes, ...bare]}::text[]) as wanted(code) where starts_with(c.trade_code, wanted.code)))`
}

/** In which ways contacts of these firms asked to be reached, of those that the unit or any below it keeps. */
export async function contactChannelsOf(
  db: Db | Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ContactChannel[]>> {
  const { path } = await getOrganisation(db, organisationId)
  const { rows } = await sql<{ id: string; channels: ContactChannel[] }>`
    select m.canonical_id as id, array_agg(distinct k.channel) as channels
    from counterparties.contact k join counterparties.counterparty m on m.id = k.counterparty_id
    where m.canonical_id = any(${ids}::uuid[]) and k.removed_at is null
      and k.organisation_id in (${unitsWithin([subtree(path)])})
    group by m.canonical_id`.execute(db)
  return new Map(rows.map(({ id, channels }) => [id, channels]))
}
