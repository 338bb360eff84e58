import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { RegisterItem } from '../contract/index.ts'
import { chainStart, hashOfRow, sealOf } from './chain.ts'
import type { VersionRecord } from './select-versions.ts'

interface RowFault {
  readonly position: number | null
  readonly key: string | null
  readonly sentence: string
}

interface Pair {
  readonly position: number
  readonly key: string | null
  readonly item: RegisterItem['values'] | null
  readonly content_hash: string | null
  readonly hash: string | null
}

const batch = 2_000

/** Compares each row of a version with its seal, and the seals with each other. */
export async function verifyRows(
  db: Db | Transaction,
  version: VersionRecord,
): Promise<{ rows: number; fault: RowFault | null }> {
  let seal = chainStart
  let last = 0
  let rows = 0
  for (;;) {
    const pairs = await readPairs(db, version.id, last)
    for (const pair of pairs) {
      const fault = faultOf(pair, seal, last, version)
      if (fault) return { rows, fault }
      seal = pair.hash!
      last = pair.position
      rows++
    }
    if (pairs.length < batch) break
  }
  if (rows !== version.row_count)
    return {
      rows,
      fault: {
        position: null,
        key: null,
        sentence: `“${version.title}”第 ${version.number} 版公布时 ${version.row_count} 行，现存 ${rows} 行`,
      },
    }
  if (seal !== version.rows_hash)
    return {
      rows,
      fault: {
        position: last,
        key: null,
        sentence: `“${version.title}”第 ${version.number} 版末行（第 ${last} 行）的封存值与公布时不一致`,
      },
    }
  return { rows, fault: null }
}

async function readPairs(db: Db | Transaction, versionId: string, after: number): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select coalesce(r.position, s.position) as position, r.key, r.item, s.content_hash, s.hash
    from (select * from registers.row where version_id = ${versionId} and position > ${after} order by position limit ${batch}) r
    full join (select * from registers.seal where version_id = ${versionId} and position > ${after} order by position limit ${batch}) s
      on s.position = r.position
    order by 1 limit ${batch}`.execute(db)
  return rows
}

function faultOf(pair: Pair, previousSeal: string, last: number, version: VersionRecord): RowFault | null {
  const { position, key, item } = pair
  const say = (what: string): RowFault => ({
    position,
    key,
    sentence: `“${version.title}”第 ${version.number} 版第 ${position} 行${nameOf(version, item)}${what}`,
  })
  if (position !== last + 1)
    return {
      ...say(''),
      position: last + 1,
      sentence: `“${version.title}”第 ${version.number} 版缺少第 ${last + 1} 行`,
    }
  if (pair.hash === null || pair.content_hash === null) return say('是公布之后添入的')
  // The content of a withdrawn version is hidden from the portal; its seals are not.
  if (item === null && version.withdrawn_at === null) return say('已被删除')
  if (item !== null && hashOfRow(position, key!, item) !== pair.content_hash) return say('与公布时不一致')
  if (sealOf(previousSeal, pair.content_hash) !== pair.hash) return say('或其前一行的封存值被改动')
  return null
}

function nameOf(version: VersionRecord, item: RegisterItem['values'] | null): string {
  const name = item?.[version.headline]
  return name === undefined || name === null ? '' : `“${name}”`
}
