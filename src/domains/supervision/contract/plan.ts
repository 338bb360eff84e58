import { z } from 'zod'
import { Day, Id, nameOf, oneLine } from '#base/http/contract.ts'

/** 「采取全面检查、重点督导、随机抽查等方式进行督查」（郑商〔2017〕151号 三（三）） */
export const checkKinds = { full: '全面检查', focused: '重点督导', random: '随机抽查' } as const
export const CheckKind = z.enum(['full', 'focused', 'random'], '没有这种检查方式')
export type CheckKind = z.infer<typeof CheckKind>

export const planStates = { draft: '拟定中', running: '进行中', closed: '已结束' } as const
export const PlanState = z.enum(['draft', 'running', 'closed'])
export type PlanState = z.infer<typeof PlanState>

/** What a person decides about a plan; units and draws have endpoints of their own. */
export const PlanFields = z
  .object({
    title: nameOf(100),
    kind: CheckKind,
    programmeId: Id.nullable().default(null),
    rowIds: z.array(Id).max(300).default([]),
    /** 重点内容; 重点督导 must say why these units. */
    focus: z.string().trim().max(2000, '不能超过 2000 个字').default(''),
    fromOn: Day,
    untilOn: Day,
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], message: '结束日期不能早于开始日期' })
  .refine(({ kind, focus }) => kind !== 'focused' || focus !== '', {
    path: ['focus'],
    message: '重点督导须写明为什么督导这些单位、看什么',
  })

export const Unit = z.object({ id: Id, name: z.string() })
export type Unit = z.infer<typeof Unit>

/** Everything that is needed to draw again; the highest number counts. */
export const Draw = z.object({
  id: Id,
  number: z.number().int(),
  seed: z.string(),
  pool: z.array(Unit),
  wanted: z.number().int(),
  drawn: z.array(Id),
  /** Name of the procedure, so that an old draw can be repeated after a change. */
  method: z.string(),
  reason: z.string().nullable(),
  drawnByName: z.string(),
  drawnAt: z.string(),
})
export type Draw = z.infer<typeof Draw>

export const PlanSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  programmeId: Id.nullable(),
  programmeTitle: z.string().nullable(),
  kind: CheckKind,
  title: z.string(),
  fromOn: Day,
  untilOn: Day,
  state: PlanState,
  units: z.number().int(),
  visitedUnits: z.number().int(),
  revision: z.number().int(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanAction = z.enum(['change', 'setUnits', 'draw', 'start', 'visit', 'close'])
export type PlanAction = z.infer<typeof PlanAction>

export const Plan = PlanSummary.omit({ units: true }).extend({
  focus: z.string(),
  summary: z.string(),
  createdByName: z.string(),
  rows: z.array(z.object({ id: Id, code: z.string(), name: z.string() })),
  units: z.array(
    Unit.extend({
      visits: z.number().int(),
      lastVisitedOn: Day.nullable(),
      findings: z.number().int(),
      openRectifications: z.number().int(),
    }),
  ),
  draws: z.array(Draw),
  actions: z.array(PlanAction),
})
export type Plan = z.infer<typeof Plan>

/** A seed as a person types it, or lottery figures that all have seen. */
export const Seed = oneLine(60)
