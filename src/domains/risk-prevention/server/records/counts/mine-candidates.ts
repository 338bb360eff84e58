import type { Db, Transaction } from '#base/database/index.ts'
import { readCells } from '#platform/measures/index.ts'
import { enforcementRollUp, timeSlotText } from '../../../domain/records/index.ts'
import { recordTables } from '../tables.ts'
import { countOf, itemOf, type RecordCount, type RecordSelection } from './count-records.ts'

/** By what records of an item heap up. */
export type CandidateKey = 'place' | 'trade' | 'time' | 'district' | 'behaviour'

/** An item at one place, in one trade, at one time, in one district or anywhere, that occurs often enough to be looked at. */
export interface Candidate extends RecordCount {
  readonly item: string
  readonly by: CandidateKey
  /** Of a behaviour the item itself. */
  readonly key: string
  /** 文化路, 周三上午（6—12时）, 金水区, 行业 6210（2017 版） */
  readonly label: string
  /** The same in the period that it is compared with. */
  readonly before: number
  readonly shareCoercive: number
  readonly shareMajor: number
}

export interface Mining extends Pick<RecordSelection, 'within' | 'from' | 'until' | 'item'> {
  readonly by: readonly CandidateKey[]
  /** What it is compared with. */
  readonly before: Pick<RecordSelection, 'from' | 'until'>
  /** Fewer records than this are no candidate. */
  readonly minimum: number
  readonly limit: number
}

const cubes = {
  place: 'itemPlace',
  trade: 'itemTrade',
  time: 'itemTime',
  district: 'itemDistrict',
  behaviour: 'itemDistrict',
} as const satisfies Record<CandidateKey, string>

/** Candidates for risk points out of the roll-ups, the most frequent first. */
export async function mineCandidates(db: Db | Transaction, mining: Mining): Promise<Candidate[]> {
  const found = await Promise.all(mining.by.map((by) => mineBy(db, mining, by)))
  return found
    .flat()
    .toSorted((a, b) => b.count - a.count || a.item.localeCompare(b.item) || a.key.localeCompare(b.key))
    .slice(0, mining.limit)
}

async function mineBy(db: Db | Transaction, mining: Mining, by: CandidateKey): Promise<Candidate[]> {
  const { within, from, until, minimum, limit } = mining
  const keyOf = by === 'behaviour' ? 'item' : by
  const query = {
    cube: cubes[by],
    within,
    by: keyOf === 'item' ? ['item'] : ['item', keyOf],
    where: itemOf(mining),
  } as const
  const rows = await readCells(db, enforcementRollUp, { ...query, from, until, orderBy: 'count', limit: limit * 2 })
  const often = rows.filter((row) => row[keyOf] !== '' && row.count >= minimum)
  if (!often.length) return []
  const earlier = await readCells(db, enforcementRollUp, {
    ...query,
    ...mining.before,
    measures: [],
    where: {
      item: [...new Set(often.map((row) => row['item']!))],
      [keyOf]: [...new Set(often.map((row) => row[keyOf]!))],
    },
  })
  const before = new Map(earlier.map((row) => [`${row['item']}\n${row[keyOf]}`, row.count]))
  const names =
    by === 'district'
      ? await districtNames(
          db,
          often.map((row) => row[keyOf]!),
        )
      : new Map<string, string>()
  return often.map((row) => ({
    item: row['item']!,
    by,
    key: row[keyOf]!,
    label: names.get(row[keyOf]!) ?? labelOf(by, row[keyOf]!),
    ...countOf(row),
    before: before.get(`${row['item']}\n${row[keyOf]}`) ?? 0,
    shareCoercive: row.measures.coercive / row.count,
    shareMajor: row.measures.major / row.count,
  }))
}

function labelOf(by: CandidateKey, key: string): string {
  if (by === 'time') return timeSlotText(key)
  if (by === 'trade') return `行业 ${key.split('@')[0]}（${key.split('@')[1]} 版）`
  return key
}

/** Names of county-level units by their ids. */
export async function districtNames(db: Db | Transaction, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const units = await recordTables(db)
    .selectFrom('organisations.organisation')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(units.map(({ id, name }) => [id, name]))
}
