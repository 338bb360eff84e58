import { z } from 'zod'
import { Id, paragraphs } from '#base/http/contract.ts'
import { PublicationState } from '#platform/publishing/contract/index.ts'

const Part = z.literal('').or(paragraphs(3000)).default('')

/** The three parts of a case; each kind of work calls them by its own names. */
export const CaseParts = z.object({ situation: Part, practice: Part, effect: Part })
export type CaseParts = z.infer<typeof CaseParts>
export type CasePart = keyof CaseParts
export const caseParts = ['situation', 'practice', 'effect'] as const
const PartTexts = z.object({ situation: z.string(), practice: z.string(), effect: z.string() })
export type CasePartTexts = Readonly<Record<CasePart, string>>

export const TypicalCaseSummary = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  /** 法律风险防控, 行政指导, 行政调解 … */
  work: z.string(),
  recordId: Id,
  /** What it was told of, as its unit calls it. */
  recordLabel: z.string(),
  title: z.string(),
  year: z.number().int(),
  /** Null: not yet handed to 发布审核. */
  publicationState: PublicationState.nullable(),
  changedAt: z.string(),
})
export type TypicalCaseSummary = z.infer<typeof TypicalCaseSummary>

export const TypicalCase = TypicalCaseSummary.extend({
  recordPath: z.string().nullable(),
  partTexts: PartTexts,
  /** As the unit itself knows it; stays inside. */
  original: CaseParts,
  /** As others will read it. */
  shown: CaseParts,
  hidden: z.array(z.string()),
  /** Names that may not appear and still do, and what else looks like personal information. */
  stillIdentified: z.array(z.string()),
  publicationId: Id.nullable(),
  mayEdit: z.boolean(),
  revision: z.number().int(),
})
export type TypicalCase = z.infer<typeof TypicalCase>

/** How far a unit is this year. */
export const UnitProgress = z.object({
  organisationId: Id,
  organisationName: z.string(),
  written: z.number().int(),
  published: z.number().int(),
  /** How many are expected of it in a year. */
  least: z.number().int(),
  most: z.number().int(),
})
export type UnitProgress = z.infer<typeof UnitProgress>

/** Pages of the portal about the same matter, as they stand in what is published. */
const Published = z.object({ about: z.array(z.object({ title: z.string(), path: z.string().startsWith('/') })) })

/** None in what was published before they were kept, or withdrawn. */
export const pagesAbout = (data: unknown) => Published.safeParse(data).data?.about ?? []
