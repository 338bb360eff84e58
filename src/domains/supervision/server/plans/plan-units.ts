import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { supervisionProblems, type drawUnits, type Plan, type setPlanUnits, type Unit } from '../../contract/index.ts'
import { drawMethod, drawSteps } from '../../domain/draw.ts'
import { requireSupervised } from '../supervised-units.ts'
import { supervisionTables } from '../tables.ts'
import { actOnPlan } from './act-on-plan.ts'
import { getPlan } from './read-plan.ts'

/** 全面检查 and 重点督导 name their units. */
export async function setPlanUnitsUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof setPlanUnits>>): Promise<Plan> {
  const { planId } = input.params
  const { revision, organisationIds } = input.body
  const plan = await actOnPlan(db, planId, actor, 'setUnits', revision, now)
  const units = await requireSupervised(db, actor, organisationIds, today)
  await replaceUnits(db, planId, units)
  audit({
    subject: `supervision.plan:${planId}`,
    organisationId: plan.organisationId,
    summary: `确定“${plan.title}”的检查单位 ${units.length} 个`,
  })
  return getPlan(db, planId, actor)
}

/** 随机抽取: pool, seed and result are kept, so that anyone can draw again; a further draw says why. */
export async function drawUnitsUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof drawUnits>>): Promise<Plan> {
  const { planId } = input.params
  const { revision, wanted, reason, seed = newCode(8) } = input.body
  const plan = await actOnPlan(db, planId, actor, 'draw', revision, now)
  const number = (plan.draws[0]?.number ?? 0) + 1
  if (number > 1 && !reason)
    throw supervisionProblems.refuse('supervision.reason-missing', '重新抽取须写明原因，原来的抽取记录会保留')
  const pool = await requireSupervised(db, actor, input.body.pool, today)
  if (wanted > pool.length)
    throw supervisionProblems.refuse(
      'supervision.cannot-draw',
      `抽取范围只有 ${pool.length} 个单位，不能抽取 ${wanted} 个`,
    )
  const drawn = drawSteps(seed, pool, wanted).map((step) => step.item)
  await supervisionTables(db)
    .insertInto('supervision.draw')
    .values({
      id: newId(),
      plan_id: planId,
      number,
      seed,
      pool: asJson(pool),
      wanted,
      drawn: asJson(drawn.map((unit) => unit.id)),
      method: drawMethod,
      reason: number > 1 ? (reason ?? null) : null,
      drawn_by: actor.personId,
      drawn_by_name: actor.name,
      drawn_at: now,
    })
    .execute()
  await replaceUnits(db, planId, drawn)
  audit({
    subject: `supervision.plan:${planId}`,
    organisationId: plan.organisationId,
    summary: `“${plan.title}”第 ${number} 次随机抽取：${pool.length} 个中抽取 ${wanted} 个，种子 ${seed}`,
    details: { seed, pool: pool.map((unit) => unit.id), drawn: drawn.map((unit) => unit.id), reason: reason ?? null },
  })
  return getPlan(db, planId, actor)
}

async function replaceUnits(tx: Transaction, planId: string, units: readonly Unit[]): Promise<void> {
  const tables = supervisionTables(tx)
  await tables.deleteFrom('supervision.plan_unit').where('plan_id', '=', planId).execute()
  await tables
    .insertInto('supervision.plan_unit')
    .values(
      units.map((unit, position) => ({
        plan_id: planId,
        organisation_id: unit.id,
        organisation_name: unit.name,
        position,
      })),
    )
    .execute()
}
