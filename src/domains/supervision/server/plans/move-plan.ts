import type { InputOf, Writing } from '#base/http/index.ts'
import type { closePlan, Plan, startPlan } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { actOnPlan } from './act-on-plan.ts'
import { getPlan } from './read-plan.ts'

/** From now on visits are recorded under it. */
export async function startPlanUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof startPlan>>): Promise<Plan> {
  const { planId } = input.params
  const plan = await actOnPlan(db, planId, actor, 'start', input.body.revision, now)
  await supervisionTables(db)
    .updateTable('supervision.plan')
    .set({ state: 'running' })
    .where('id', '=', planId)
    .execute()
  audit({
    subject: `supervision.plan:${planId}`,
    organisationId: plan.organisationId,
    summary: `启动检查计划“${plan.title}”，检查 ${plan.units.length} 个单位`,
  })
  return getPlan(db, planId, actor)
}

/** The check is over; its notices go on by themselves. */
export async function closePlanUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof closePlan>>): Promise<Plan> {
  const { planId } = input.params
  const plan = await actOnPlan(db, planId, actor, 'close', input.body.revision, now)
  await supervisionTables(db)
    .updateTable('supervision.plan')
    .set({ state: 'closed', summary: input.body.summary })
    .where('id', '=', planId)
    .execute()
  audit({
    subject: `supervision.plan:${planId}`,
    organisationId: plan.organisationId,
    summary: `结束检查计划“${plan.title}”`,
  })
  return getPlan(db, planId, actor)
}
