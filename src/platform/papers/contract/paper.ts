import { z } from 'zod'
import { Day, Id, nameOf, oneLine, optionalLine, paragraphs } from '#base/http/contract.ts'
import { Delivery } from './delivery.ts'

export const PaperState = z.enum(['draft', 'issued', 'void'])
export type PaperState = z.infer<typeof PaperState>
export const paperStateTexts: Readonly<Record<PaperState, string>> = { draft: '草稿', issued: '已出具', void: '已作废' }

/** What the paper belongs to, in the words of its module: kind and id of a case. */
export const PaperSubject = z.object({ kind: z.string().regex(/^[a-z][a-z-]{0,39}$/, '类别不对'), id: Id })
export type PaperSubject = z.infer<typeof PaperSubject>

export const Officer = z.object({ name: nameOf(40), certificateNumber: optionalLine(40).default('') })
export type Officer = z.infer<typeof Officer>

/** What may be edited before issue. */
export const PaperContent = z.object({
  title: nameOf(100),
  addressee: optionalLine(200).default(''),
  text: paragraphs(20_000),
  officers: z.array(Officer).max(10).default([]),
})
export type PaperContent = z.infer<typeof PaperContent>

const PaperReference = z.object({ id: Id, title: z.string(), number: z.string().nullable() })

export const PaperSummary = z.object({
  id: Id,
  kind: z.string(),
  kindTitle: z.string(),
  title: z.string(),
  state: PaperState,
  number: z.string().nullable(),
  subject: PaperSubject,
  subjectTitle: z.string(),
  subjectLink: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  issuedOn: Day.nullable(),
  /** Null where it need not be, or is not yet, delivered. */
  deliveredOn: Day.nullable(),
  needsDelivery: z.boolean(),
  changedAt: z.string(),
})
export type PaperSummary = z.infer<typeof PaperSummary>

export const Paper = PaperSummary.extend({
  content: PaperContent,
  /** Names of fields that nobody has filled in yet. */
  open: z.array(z.string()),
  /** Version of the unit's text that it was written from; null for the standard. */
  templateVersion: z.number().int().nullable(),
  temporaryNumber: z.string().nullable(),
  corrects: PaperReference.nullable(),
  correctedBy: z.array(PaperReference),
  code: z.string().nullable(),
  sha256: z.string().nullable(),
  issuedByName: z.string().nullable(),
  voided: z.object({ on: Day, reason: z.string(), byName: z.string() }).nullable(),
  stampedCopy: z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() }).nullable(),
  deliveries: z.array(Delivery),
  draftedByName: z.string(),
  revision: z.number().int(),
  mayWrite: z.boolean(),
  mayIssue: z.boolean(),
})
export type Paper = z.infer<typeof Paper>

export const NewPaper = z.object({
  subject: PaperSubject,
  kind: z.string().max(40),
  /** Field → words; what is left out comes from the case or stays open. */
  values: z.record(z.string().max(40), optionalLine(2_000)).default({}),
  /** 更正: what it corrects was issued and stays. */
  corrects: Id.optional(),
})

/** How the number comes about: the next one, or one that was lent to whoever worked without network. */
export const Numbering = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('next'), temporaryNumber: oneLine(40).optional() }),
  z.object({ kind: z.literal('lent'), sequence: z.number().int().min(1).max(999_999) }),
])
export type Numbering = z.infer<typeof Numbering>

export const NumberBlock = z.object({
  id: Id,
  kindTitle: z.string(),
  organisationName: z.string(),
  year: z.number().int(),
  first: z.number().int(),
  last: z.number().int(),
  prefix: z.string(),
  holderName: z.string(),
  lentAt: z.string(),
  used: z.array(z.number().int()),
  returned: z.object({ reason: z.string(), byName: z.string(), at: z.string() }).nullable(),
})
export type NumberBlock = z.infer<typeof NumberBlock>
