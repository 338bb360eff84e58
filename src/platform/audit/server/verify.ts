import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { ChainBreak, ChainVerdict } from '../contract/index.ts'
import { chainContent, linkHash, origin } from './chain.ts'
import { auditTables } from './tables.ts'

const batchSize = 2000

interface Link {
  readonly id: string
  readonly position: number
  readonly previous: Buffer
  readonly hash: Buffer
  readonly content: (string | null)[]
  readonly at: Date
  readonly event: string
  readonly personName: string | null
}

/** How far the chain has been followed without finding anything. */
interface Followed {
  readonly position: number
  readonly hash: Buffer
  readonly entry: Link | null
}

/**
 * Reads the chain from its first entry, batch by batch, and recomputes every hash. The first entry that was altered,
 * removed or slipped in is named; what follows it cannot be judged.
 */
export async function verifyAudit(db: Db | Transaction): Promise<ChainVerdict> {
  const ends = await readEnds(db)
  let followed: Followed = { position: 0, hash: origin, entry: null }
  let firstBreak: ChainBreak | null = null
  for (;;) {
    const links = await readLinks(db, followed.position, ends.headPosition)
    for (const link of links) {
      firstBreak = judge(link, followed)
      if (firstBreak) break
      followed = { position: link.position, hash: link.hash, entry: link }
    }
    if (firstBreak || links.length < batchSize) break
  }
  return {
    intact: (firstBreak ??= judgeEnd(followed, ends)) === null,
    verified: followed.position,
    unsealed: ends.unsealed,
    head: { position: ends.headPosition, hash: ends.headHash.toString('hex') },
    firstBreak,
  }
}

function judge(link: Link, before: Followed): ChainBreak | null {
  const expected = before.position + 1
  if (link.position !== expected)
    return broken('missing', expected, null, `第 ${expected} 条不见了，它应在${named(link)}之前`)
  const ownHash = linkHash(link.previous, link.position, link.content)
  const isWhole = ownHash.equals(link.hash)
  if (isWhole && link.previous.equals(before.hash)) return null
  // The entry agrees with itself but not with the one before: that one was rewritten together with its hash.
  const altered = isWhole && before.entry ? before.entry : link
  return broken('altered', altered.position, altered, `${named(altered)}与封存时不一致，内容或顺序被改动`)
}

function judgeEnd(followed: Followed, ends: Ends): ChainBreak | null {
  if (followed.position < ends.headPosition) {
    const from = followed.position + 1
    return broken('truncated', from, null, `第 ${from} 条至第 ${ends.headPosition} 条不见了，日志末尾被删`)
  }
  if (!followed.hash.equals(ends.headHash)) {
    const { entry } = followed
    const words = entry
      ? `${named(entry)}与链头不一致，最后一条或链头被改动`
      : '日志是空的，链头却不是初始值，全部日志被删'
    return broken(entry ? 'altered' : 'truncated', Math.max(followed.position, 1), entry, words)
  }
  if (ends.lastPosition > ends.headPosition) {
    const extra = ends.headPosition + 1
    return broken('inserted', extra, null, `第 ${extra} 条不在链上，是绕过系统写入的`)
  }
  return null
}

function named({ position, at, event, personName }: Link): string {
  const when = at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  return `第 ${position} 条（${when}，${personName ?? '无登录人'}，${event}）`
}

function broken(kind: ChainBreak['kind'], position: number, entry: Link | null, sentence: string): ChainBreak {
  return {
    kind,
    position,
    entryId: entry?.id ?? null,
    at: entry?.at.toISOString() ?? null,
    event: entry?.event ?? null,
    personName: entry?.personName ?? null,
    sentence,
  }
}

interface Ends {
  headPosition: number
  headHash: Buffer
  lastPosition: number
  unsealed: number
}

/** One statement, so that a sealer at work does not look like a forger. */
async function readEnds(db: Db | Transaction): Promise<Ends> {
  const { rows } = await sql<Ends>`
    select position as "headPosition", hash as "headHash",
      (select coalesce(max(position), 0) from audit.entry) as "lastPosition",
      (select count(*)::int from audit.entry where position is null) as unsealed
    from audit.chain_head`.execute(db)
  return rows[0]!
}

function readLinks(db: Db | Transaction, after: number, upTo: number): Promise<Link[]> {
  return auditTables(db)
    .selectFrom('audit.entry')
    .select(['id', 'at', 'event', 'person_name as personName', chainContent.as('content')])
    .select(['position', 'previous_hash as previous', 'hash'])
    .$narrowType<{ position: number; previous: Buffer; hash: Buffer }>()
    .where('position', '>', after)
    .where('position', '<=', upTo)
    .orderBy('position')
    .limit(batchSize)
    .execute()
}
