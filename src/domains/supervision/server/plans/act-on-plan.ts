import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { supervisionProblems, type Plan, type PlanAction } from '../../contract/index.ts'
import { supervisionTables } from '../tables.ts'
import { getPlan } from './read-plan.ts'

/**
 * Locks a plan for one action, counts its revision up and answers it as it stood.
 * @throws Problem when it is not there, changed meanwhile, or the action is not possible for this person now
 */
export async function actOnPlan(
  tx: Transaction,
  planId: string,
  actor: Actor,
  action: PlanAction,
  revision: number,
  now: Date,
): Promise<Plan> {
  const tables = supervisionTables(tx)
  await tables.selectFrom('supervision.plan').select('id').where('id', '=', planId).forUpdate().execute()
  const plan = await getPlan(tx, planId, actor)
  if (plan.revision !== revision)
    throw supervisionProblems.refuse('supervision.changed-meanwhile', '检查计划刚被他人修改，请刷新后核对再操作')
  if (!plan.actions.includes(action))
    throw supervisionProblems.refuse('supervision.not-possible-now', whyNot(plan, action))
  await tables
    .updateTable('supervision.plan')
    .set({ revision: revision + 1, changed_at: now })
    .where('id', '=', planId)
    .execute()
  return plan
}

function whyNot(plan: Plan, action: PlanAction): string {
  if (plan.state === 'closed') return '检查计划已结束，不能再修改'
  if (action === 'draw' && plan.kind === 'random') return '已经督导过抽取的单位，不能重新抽取'
  if (action === 'draw') return '只有随机抽查需要抽取单位'
  if (action === 'setUnits' && plan.kind === 'random') return '随机抽查的单位由抽取产生，不能指定'
  if (action === 'start' && plan.units.length === 0) return '还没有确定检查单位，请先选择或抽取'
  return '检查计划现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作'
}
