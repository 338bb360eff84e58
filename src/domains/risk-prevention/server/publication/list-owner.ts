import { dayOf } from '#base/clock/index.ts'
import { asJson, type Transaction } from '#base/database/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import type { RegisterOwner, VersionMove } from '#platform/registers/index.ts'
import { listContentTexts, listPublished, riskList, riskProblems, type PublicPoint } from '../../contract/index.ts'
import { listFaults } from '../../domain/index.ts'
import { readContent } from '../batches/read-content.ts'
import { noteEvent } from '../batches/open-batch.ts'
import { subjectOfBatch } from '../facts/subject-of-batch.ts'
import { riskTables, type BatchTable } from '../tables.ts'
import { noteNews } from '../../subscription/server/tell-subscribers.ts'
import { districtsOf, indexed } from './index-points.ts'
import { publicPointsOf } from './public-points-of.ts'

/** The list's owner: refuses what must not become public, and afterwards shows it on the portal and tells the fact. */
export const listOwner: RegisterOwner = {
  definition: riskList,
  async beforePublication(tx, move) {
    const batch = await batchOf(tx, move)
    const fault = listFaults(await readContent(tx, batch))
    if (fault) throw riskProblems.refuse('risk-prevention.not-possible-now', `清单还不能公布：${fault}`)
  },
  async afterPublication(tx, move) {
    const batch = await batchOf(tx, move)
    const points = await publicPointsOf(tx, batch.id)
    await show(tx, move, points)
    await noteNews(tx, batch.id, move.at)
    const contents = points.map(({ content }) => content)
    await recordFact(tx, {
      kind: listPublished,
      organisationId: move.organisationId,
      occurredOn: dayOf(move.at),
      at: move.at,
      subject: subjectOfBatch(batch),
      facts: { points: points.length, contents: contentsOf(contents), code: move.code },
      actor: move.actor,
    })
    await noteEvent(tx, {
      batchId: batch.id,
      step: 'publication',
      summary: `公布清单第 ${move.number} 版，${points.length} 个风险点，编号 ${move.code}`,
      actor: move.actor,
      now: move.at,
    })
  },
}

function batchOf(tx: Transaction, { subjectId }: VersionMove): Promise<BatchTable> {
  return riskTables(tx)
    .selectFrom('risk_prevention.batch')
    .selectAll()
    .where('id', '=', subjectId)
    .executeTakeFirstOrThrow()
}

/** The published version takes the place of the one before. */
async function show(
  tx: Transaction,
  move: VersionMove,
  points: Awaited<ReturnType<typeof publicPointsOf>>,
): Promise<void> {
  const tables = riskTables(tx)
  const { name } = await tables
    .selectFrom('organisations.organisation')
    .select('name')
    .where('id', '=', move.organisationId)
    .executeTakeFirstOrThrow()
  await tables.deleteFrom('risk_prevention.published_point').where('batch_id', '=', move.subjectId).execute()
  if (!points.length) return
  const rows = points.map(async ({ id, position, content }) => ({
    id,
    batch_id: move.subjectId,
    organisation_id: move.organisationId,
    organisation_name: name,
    register_id: move.registerId,
    register_code: move.code,
    version_number: move.number ?? 1,
    position,
    name: content.name,
    level: content.level,
    place: content.place,
    trade_code: content.tradeCode,
    trade_name: content.tradeName,
    content: asJson(content),
    published_on: dayOf(move.at),
    districts: districtsOf(move.organisationId, content.place),
    ...(await indexed(content, name)),
  }))
  await tables
    .insertInto('risk_prevention.published_point')
    .values(await Promise.all(rows))
    .execute()
}

/** Which parts every point of the list has. */
function contentsOf(points: readonly PublicPoint[]): (keyof typeof listContentTexts)[] {
  const complete: Record<keyof typeof listContentTexts, (point: PublicPoint) => boolean> = {
    level: () => true,
    basis: ({ bases }) => bases.length > 0,
    benchmark: ({ benchmark }) => benchmark.length > 0,
    measures: ({ measures }) => measures.length > 0,
    responsibleUnit: ({ responsibleUnit }) => responsibleUnit !== '',
  }
  return (Object.keys(complete) as (keyof typeof complete)[]).filter((part) => points.every(complete[part]))
}
