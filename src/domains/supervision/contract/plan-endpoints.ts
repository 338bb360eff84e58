import { z } from 'zod'
import { endpoint, Id, ListQuery, oneLine, pageOf } from '#base/http/contract.ts'
import { CheckKind, Plan, PlanFields, PlanState, PlanSummary, Seed } from './plan.ts'

const params = z.object({ planId: Id })
const notAudited = { notAudited: '检查计划为工作文件，查看不留痕' }
const Revision = z.number().int().min(1)
const changing = [
  'supervision.plan-not-found',
  'supervision.changed-meanwhile',
  'supervision.not-possible-now',
] as const

/** Sorts: `-fromOn` (default), `fromOn`. */
export const listPlans = endpoint({
  method: 'GET',
  path: '/supervision/plans',
  summary: '查看检查计划列表',
  permission: 'supervision.read-plans',
  audit: notAudited,
  query: ListQuery.extend({
    kind: CheckKind.optional(),
    state: PlanState.optional(),
    programmeId: Id.optional(),
  }),
  output: pageOf(PlanSummary),
})

export const showPlan = endpoint({
  method: 'GET',
  path: '/supervision/plans/:planId',
  summary: '查看检查计划',
  permission: 'supervision.read-plans',
  audit: notAudited,
  params,
  output: Plan,
  problems: ['supervision.plan-not-found'],
})

export const createPlan = endpoint({
  method: 'POST',
  path: '/supervision/plans',
  summary: '新建检查计划',
  permission: 'supervision.plan',
  audit: 'supervision.plan-created',
  body: PlanFields.safeExtend({ organisationId: Id }),
  output: z.object({ id: Id }),
  problems: ['supervision.wrong-row'],
})

export const changePlan = endpoint({
  method: 'PUT',
  path: '/supervision/plans/:planId',
  summary: '修改检查计划',
  permission: 'supervision.plan',
  audit: 'supervision.plan-changed',
  params,
  body: PlanFields.safeExtend({ revision: Revision }),
  output: Plan,
  problems: [...changing, 'supervision.wrong-row'],
})

/** Units of 全面检查 (all that are supervised) or 重点督导 (named); 随机抽查 draws instead. */
export const setPlanUnits = endpoint({
  method: 'PUT',
  path: '/supervision/plans/:planId/units',
  summary: '确定检查单位',
  permission: 'supervision.plan',
  audit: 'supervision.plan-units-set',
  params,
  body: z.object({ revision: Revision, organisationIds: z.array(Id).min(1, '请至少选择一个单位').max(2000) }),
  output: Plan,
  problems: [...changing, 'supervision.unit-not-supervised'],
})

/** 随机抽取. Without a seed the platform makes one; a further draw needs a reason and replaces the units. */
export const drawUnits = endpoint({
  method: 'POST',
  path: '/supervision/plans/:planId/draws',
  summary: '随机抽取检查单位',
  permission: 'supervision.plan',
  audit: 'supervision.units-drawn',
  params,
  body: z.object({
    revision: Revision,
    pool: z.array(Id).min(2, '抽取范围至少要有两个单位').max(2000),
    wanted: z.number().int('应为整数').min(1, '至少抽取一个单位').max(2000),
    seed: Seed.optional(),
    reason: oneLine(300).optional(),
  }),
  output: Plan,
  problems: [...changing, 'supervision.unit-not-supervised', 'supervision.cannot-draw', 'supervision.reason-missing'],
})

export const startPlan = endpoint({
  method: 'POST',
  path: '/supervision/plans/:planId/start',
  summary: '启动检查计划',
  permission: 'supervision.plan',
  audit: 'supervision.plan-started',
  params,
  body: z.object({ revision: Revision }),
  output: Plan,
  problems: changing,
})

export const closePlan = endpoint({
  method: 'POST',
  path: '/supervision/plans/:planId/closing',
  summary: '结束检查计划',
  permission: 'supervision.plan',
  audit: 'supervision.plan-closed',
  params,
  body: z.object({ revision: Revision, summary: z.string().trim().min(1, '请写明检查总体情况').max(5000) }),
  output: Plan,
  problems: changing,
})
