import { newId } from '#base/ids/index.ts'
import type { TestApplication } from '#tests/harness/app.ts'
import { RiskPointDraft, type RiskLevel, type WrittenRiskPoint } from '../contract/index.ts'
import { publicPointOf } from '../domain/index.ts'
import { refillIndexes } from '#platform/search/index.ts'
import { createBatch, parkingPoint, savePoint, type Department } from './build-department.ts'

/** Points as if their list had been published on 2020-08-10; the way there has a test of its own. Answers their ids. */
export async function showPublished(
  app: TestApplication,
  department: Department,
  points: readonly { level: RiskLevel; content: Partial<WrittenRiskPoint>; organisationId?: string }[],
): Promise<string[]> {
  const batch = await createBatch(department, `批次 ${newId()}`)
  const ids: string[] = []
  for (const { level, content, organisationId = department.bureau } of points) {
    const written = parkingPoint(content)
    const { id } = await savePoint(department, batch.id, written)
    const shown = publicPointOf(RiskPointDraft.parse(written), level)
    await app.database.pool.query(
      `insert into risk_prevention.published_point (id, batch_id, organisation_id, organisation_name, register_id,
         register_code, version_number, position, name, level, place, trade_code, trade_name, content, published_on)
       select $1, $2, o.id, o.name, $3, 'DEMOCODE', 1, $4, $5, $6, $7, $8, $9, $10::jsonb, '2020-08-10'
       from organisations.organisation o where o.id = $11`,
      [
        id,
        batch.id,
        newId(),
        ids.length,
        shown.name,
        level,
        shown.place,
        shown.tradeCode,
        shown.tradeName,
        JSON.stringify(shown),
        organisationId,
      ],
    )
    ids.push(id)
  }
  await refillIndexes(app.database.db)
  return ids
}

/** A page of the portal, or what its form answers. */
export function visitor(app: Pick<TestApplication, 'fetch'>) {
  const ask = async (address: string, init?: RequestInit) => {
    const answer = await app.fetch(new Request(`http://localhost${address}`, init))
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, headers: answer.headers, bytes, text: bytes.toString() }
  }
  return {
    open: (address: string) => ask(address),
    send: (address: string, fields: Readonly<Record<string, string>>) =>
      ask(address, {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
  }
}
