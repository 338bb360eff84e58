import { z } from 'zod'
import { Day, Id, nameOf, oneLine, paragraphs } from '#base/http/contract.ts'

/** 《行政处罚法》第三十三条第一款: the first must, the second may. */
export const exemptionKinds = { minorOffence: '轻微不罚', firstOffence: '首违不罚' } as const
export type ExemptionKind = keyof typeof exemptionKinds
export const ExemptionKind = z.enum(Object.keys(exemptionKinds) as [ExemptionKind], '应为轻微不罚或首违不罚')

/** What follows where the conditions are met; the authority judges whether they are. */
export const consequenceTexts: Readonly<Record<ExemptionKind, string>> = {
  minorOffence: '依法不予行政处罚',
  firstOffence: '可以不予行政处罚',
}

/** Levels of government that apply it. */
export const exemptionLevels = { city: '市级', county: '县级', township: '乡级' } as const
export type ExemptionLevel = keyof typeof exemptionLevels
export const ExemptionLevel = z.enum(Object.keys(exemptionLevels) as [ExemptionLevel], '应为市级、县级或乡级')

const optional = (length: number) => z.string().trim().max(length, `不能超过 ${length} 个字`)

const fields = {
  name: nameOf(120),
  /** The power item as risk points and cases name it, where it is called otherwise. */
  item: optional(120).default(''),
  kind: ExemptionKind,
  condition: paragraphs(500),
  /** Null: at once. */
  correctionDays: z
    .number()
    .int('天数应为整数')
    .min(1, '改正期限至少 1 天；当场改正的留空')
    .max(365, '改正期限不能超过 365 天')
    .nullable()
    .default(null),
  levels: z.array(ExemptionLevel).min(1, '请选择适用层级').max(3),
  law: nameOf(100),
  article: nameOf(60),
  /** Words of the original. */
  quote: optional(1000).default(''),
  validFrom: Day,
  validTo: Day.nullable().default(null),
}

export const ExemptionFields = z.object(fields).refine(({ validFrom, validTo }) => !validTo || validFrom <= validTo, {
  path: ['validTo'],
  message: '失效日期不能早于生效日期',
})
export type ExemptionFields = z.output<typeof ExemptionFields>

export const ExemptionItem = z.object({
  ...fields,
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  /** Null: 待确认. */
  basisConfirmed: z.object({ byName: z.string(), at: z.string(), source: z.string() }).nullable(),
  writtenByName: z.string(),
  /** Stands in the published version as it is now. */
  isPublished: z.boolean(),
  mayEdit: z.boolean(),
  mayConfirm: z.boolean(),
  revision: z.number().int(),
})
export type ExemptionItem = z.infer<typeof ExemptionItem>

/** Where a reader checks the source: an address, or a paper. */
export const BasisSource = oneLine(300)

/** An exemption as anybody reads it. */
export const PublicExemption = z.object({
  ...fields,
  id: Id,
})
export type PublicExemption = z.infer<typeof PublicExemption>
