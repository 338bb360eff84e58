import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { Problem, type Actor } from '#base/http/index.ts'
import { riskProblems, type RiskPoint } from '../../contract/index.ts'
import { findBatch } from '../batches/open-batch.ts'
import { readContent } from '../batches/read-content.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables, type RiskPointTable } from '../tables.ts'
import { toPoint } from './to-point.ts'

/** @throws Problem `risk-prevention.point-not-found` where it is not there, or its batch not within reach */
export async function findPoint(
  db: Db | Transaction,
  riskPointId: string,
  actor: Actor,
): Promise<Selectable<RiskPointTable>> {
  const row = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .selectAll()
    .where('id', '=', riskPointId)
    .executeTakeFirst()
  if (!row) throw riskProblems.refuse('risk-prevention.point-not-found')
  await findBatch(db, row.batch_id, actor).catch((error: unknown) => {
    throw error instanceof Problem ? riskProblems.refuse('risk-prevention.point-not-found') : error
  })
  return row
}

export async function getPoint(db: Db | Transaction, riskPointId: string, actor: Actor): Promise<RiskPoint> {
  const row = await findPoint(db, riskPointId, actor)
  const batch = await findBatch(db, row.batch_id, actor)
  const [content, { settings }] = [await readContent(db, batch), await settingsOf(db, batch.organisation_id)]
  return toPoint(row, batch, content, settings, actor)
}

/** @throws Problem `risk-prevention.changed-meanwhile` */
export function requireRevision(row: Pick<RiskPointTable, 'revision'>, revision: number): void {
  if (row.revision !== revision)
    throw riskProblems.refuse(
      'risk-prevention.changed-meanwhile',
      '这个风险点刚被他人修改，请核对最新内容后再次保存；您填写的内容仍在页面上',
    )
}
