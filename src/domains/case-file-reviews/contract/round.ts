import { z } from 'zod'
import { Day, Id, nameOf, oneLine } from '#base/http/contract.ts'
import { KeptSheet, RoundKind } from './sheet.ts'

export const roundStates = { draft: '拟定中', reviewing: '评查中', answering: '反馈整改', closed: '已结束' } as const
export const RoundState = z.enum(['draft', 'reviewing', 'answering', 'closed'])
export type RoundState = z.infer<typeof RoundState>

/** How many are drawn: a number, or a share of all there are. */
export const SampleSize = z.discriminatedUnion('by', [
  z.object({ by: z.literal('count'), count: z.number().int('应为整数').min(1, '至少抽取一份').max(1000) }),
  z.object({ by: z.literal('share'), percent: z.number().int('应为整数').min(1).max(100) }),
])
export type SampleSize = z.infer<typeof SampleSize>

/** What a person decides about a round. How many look at a file, and which difference is too large, is the office's: 待确认. */
export const RoundFields = z
  .object({
    title: nameOf(100),
    kind: RoundKind,
    /** Whose files are drawn: a unit with all below it; the organising unit's own where nothing is said. */
    rangeId: Id.optional(),
    /** 行政指导, 行政调解 …: keys of the modules whose dossiers are drawn. */
    works: z.array(z.string().max(40)).min(1, '请至少选择一类案卷').max(20),
    /** Dossiers sealed in these days. */
    fromOn: Day,
    untilOn: Day,
    sample: SampleSize,
    reviewersPerFile: z.number().int().min(1, '至少一名评查人').max(3, '每份最多三名评查人'),
    tolerance: z.number().int('应为整数').min(0).max(100),
  })
  .refine(({ fromOn, untilOn }) => fromOn <= untilOn, { path: ['untilOn'], message: '结束日期不能早于开始日期' })
export type RoundFields = z.infer<typeof RoundFields>

const Named = z.object({ id: Id, name: z.string() })

/** Everything that is needed to draw again; the highest number counts. */
export const FileDraw = z.object({
  number: z.number().int(),
  seed: z.string(),
  pool: z.array(Named),
  drawn: z.array(Id),
  reason: z.string().nullable(),
  drawnByName: z.string(),
  drawnAt: z.string(),
})
export type FileDraw = z.infer<typeof FileDraw>

export const RoundSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  rangeId: Id,
  rangeName: z.string(),
  kind: RoundKind,
  title: z.string(),
  state: RoundState,
  fromOn: Day,
  untilOn: Day,
  /** Files within the person's reach. */
  files: z.number().int(),
  openDefects: z.number().int(),
  revision: z.number().int(),
})
export type RoundSummary = z.infer<typeof RoundSummary>

export const RoundAction = z.enum(['change', 'discard', 'draw', 'tell', 'close'])
export type RoundAction = z.infer<typeof RoundAction>

export const Round = RoundSummary.extend({
  works: z.array(z.object({ key: z.string(), text: z.string() })),
  sample: SampleSize,
  reviewersPerFile: z.number().int(),
  tolerance: z.number().int(),
  /** Null until the files are drawn. */
  sheet: KeptSheet.nullable(),
  /** For whoever runs the round. */
  draws: z.array(FileDraw),
  answersUntil: Day.nullable(),
  conclusion: z.string(),
  createdByName: z.string(),
  /** Files of all units that have no result yet. */
  undecided: z.number().int(),
  actions: z.array(RoundAction),
})
export type Round = z.infer<typeof Round>

export const PoolUnit = z.object({ organisationId: Id, organisationName: z.string(), files: z.number().int() })
export const Pool = z.object({ files: z.number().int(), wanted: z.number().int(), units: z.array(PoolUnit) })
export type Pool = z.infer<typeof Pool>

export const Reviewer = z.object({ id: Id, name: z.string(), organisationName: z.string() })
export type Reviewer = z.infer<typeof Reviewer>

/** 评查情况: by unit, by kind of defect. */
export const RoundResult = z.object({
  units: z.array(
    z.object({
      organisationId: Id,
      organisationName: z.string(),
      files: z.number().int(),
      average: z.number(),
      lowest: z.number(),
      defects: z.number().int(),
      confirmed: z.number().int(),
    }),
  ),
  bands: z.array(z.object({ text: z.string(), files: z.number().int() })),
  defects: z.array(z.object({ text: z.string(), count: z.number().int(), confirmed: z.number().int() })),
})
export type RoundResult = z.infer<typeof RoundResult>

/** A seed as a person types it, or lottery figures that all have seen. */
export const Seed = oneLine(60)
