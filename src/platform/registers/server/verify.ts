import type { Db, Transaction } from '#base/database/index.ts'
import type { RegisterVerdict } from '../contract/index.ts'
import { chainStart, hashOfVersion } from './chain.ts'
import { registerTables } from './tables.ts'
import { verifyRows } from './verify-rows.ts'

type Fault = NonNullable<RegisterVerdict['firstFault']>
type PublicVersions = Awaited<ReturnType<typeof readChain>>

/** Reads every published version and row again, in the order of publication, and names the first that is not what was published. */
export async function verifyPublishedRegisters(db: Db | Transaction): Promise<RegisterVerdict> {
  const chain = await readChain(db)
  const head = await registerTables(db)
    .selectFrom('registers.head')
    .select(['position', 'hash'])
    .where('id', '=', 'head')
    .executeTakeFirst()
  const end = head ?? { position: 0, hash: chainStart }
  let rows = 0
  let versions = 0
  let previousHash = chainStart
  const answer = (firstFault: Fault | null): RegisterVerdict => ({
    intact: firstFault === null,
    versions,
    rows,
    head: end,
    firstFault,
  })
  for (const version of chain) {
    const place = placeOf(version)
    if (version.chain_position !== versions + 1)
      return answer({ ...place, sentence: `“${version.title}”之前缺少一个已公布的版本（链上第 ${versions + 1} 个）` })
    const checked = await verifyRows(db, version)
    rows += checked.rows
    if (checked.fault) return answer({ ...place, ...checked.fault })
    const sealed = hashOfVersion(sealedVersionOf(version, previousHash))
    if (version.previous_hash !== previousHash || sealed !== version.hash)
      return answer({
        ...place,
        sentence: `“${version.title}”第 ${version.number} 版的标题、日期、栏目、行数等与公布时不一致`,
      })
    previousHash = sealed
    versions++
  }
  if (end.position !== versions || end.hash !== previousHash)
    return answer({
      code: '',
      title: '',
      version: 0,
      position: null,
      key: null,
      sentence: `最近公布的版本缺少或链头被改动：链头为第 ${end.position} 个，现存 ${versions} 个`,
    })
  return answer(null)
}

const running = new WeakMap<Db, Promise<RegisterVerdict>>()

/** The same for the public: who asks while a check runs gets its answer, so that nobody can make the server check twice at once. */
export function verifyForEverybody(db: Db): Promise<RegisterVerdict> {
  const before = running.get(db)
  if (before) return before
  const check = verifyPublishedRegisters(db).finally(() => running.delete(db))
  running.set(db, check)
  return check
}

function readChain(db: Db | Transaction) {
  return registerTables(db)
    .selectFrom('registers.version as version')
    .innerJoin('registers.register as register', 'register.id', 'version.register_id')
    .selectAll('version')
    .select(['register.code', 'register.kind'])
    .where('version.published_at', 'is not', null)
    .orderBy('version.chain_position')
    .execute()
}

const placeOf = (version: PublicVersions[number]) => ({
  code: version.code,
  title: version.title,
  version: version.number!,
  position: null,
  key: null,
})

function sealedVersionOf(version: PublicVersions[number], previousHash: string) {
  return {
    chainPosition: version.chain_position!,
    previousHash,
    registerCode: version.code,
    kind: version.kind,
    number: version.number!,
    title: version.title,
    note: version.note,
    organisationName: version.organisation_name,
    columns: version.columns,
    headline: version.headline,
    effectiveOn: version.effective_on,
    publishedAt: version.published_at!.toISOString(),
    publishedOn: version.published_on!,
    rowCount: version.row_count,
    rowsHash: version.rows_hash!,
  }
}
