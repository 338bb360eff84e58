import { z } from 'zod'
import { DeadlineDate } from '#platform/calendar/contract/index.ts'
import { Place } from '#platform/extraction/contract/index.ts'
import { AssessmentMethod, GradingRule } from './grading-rule.ts'
import { Day, Recurrence, UnitKind } from './programme.ts'

/** Where a value was read: a block of the extracted document, and a cell where the block is a table. */
export const ValueSource = z.object({
  /** Name of the value's key, such as `materials` or `issuedOn`. */
  field: z.string(),
  block: z.number().int(),
  row: z.number().int().nullable(),
  column: z.number().int().nullable(),
  place: Place,
})
export type ValueSource = z.infer<typeof ValueSource>

/** What the text leaves open. `quote` stands verbatim in the document; `question` and `proposal` are ours. */
export const NoticeQuestion = z.object({
  /** Id of the row; null where the whole document is meant. */
  row: z.string().nullable(),
  /** Stable name of what is open: a key of the row or document, or the hole of a grading rule (`zeroCriteria`, `noAward` …). */
  about: z.string(),
  quote: z.string(),
  question: z.string(),
  /** An answer to confirm; never applied by itself. */
  proposal: z.string().nullable(),
})
export type NoticeQuestion = z.infer<typeof NoticeQuestion>

/** Words that name units, and the kinds of unit that they are known to mean. */
export const NamedUnits = z.object({ quote: z.string(), kinds: z.array(UnitKind) })
export type NamedUnits = z.infer<typeof NamedUnits>

/** A line of the annex table, or a duty of the main text, as it was read. */
export const ProposedRow = z.object({
  id: z.string(),
  no: z.string().nullable(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  name: z.string(),
  materials: z.array(z.string()),
  /** Remarks inside the materials that ask for something only under a condition (`*如…`). */
  conditions: z.array(z.string()),
  uploadCount: z.number().int().nullable(),
  dates: z.array(DeadlineDate),
  recurrence: Recurrence.nullable(),
  requirement: z.string(),
  grading: GradingRule.nullable(),
  methods: z.array(AssessmentMethod),
  appliesTo: NamedUnits.nullable(),
  /** 牵头单位; `主要由…落实` names a lead too, and does not free the other units. */
  lead: NamedUnits.nullable(),
  /** 配合单位. */
  support: NamedUnits.nullable(),
  /** 分值, as written. */
  score: z.string().nullable(),
  remark: z.string().nullable(),
  quotes: z.array(z.string()),
  sources: z.array(ValueSource),
})
export type ProposedRow = z.infer<typeof ProposedRow>

/** A person or address for questions. What identifies a person is masked; the source says where the words stand. */
export const NoticeContact = z.object({ kind: z.enum(['person', 'phone', 'email']), masked: z.string() })
export type NoticeContact = z.infer<typeof NoticeContact>

export const LegalBasis = z.object({ title: z.string(), docNumber: z.string().nullable(), quote: z.string() })
export type LegalBasis = z.infer<typeof LegalBasis>

export const NoticeHead = z.object({
  issuer: z.string().nullable(),
  docNumber: z.string().nullable(),
  title: z.string().nullable(),
  issuedOn: Day.nullable(),
  year: z.number().int().nullable(),
  addressees: z.array(z.string()),
  contacts: z.array(NoticeContact),
  legalBasis: z.array(LegalBasis),
  sources: z.array(ValueSource),
})
export type NoticeHead = z.infer<typeof NoticeHead>

/** A programme proposed from a notice: nothing is decided until a person confirms it. */
export const NoticeProposal = z.object({
  document: NoticeHead,
  rows: z.array(ProposedRow),
  /** Duties of the main text (`每季度至少一次`), off by default. */
  candidates: z.array(ProposedRow),
  questions: z.array(NoticeQuestion),
})
export type NoticeProposal = z.infer<typeof NoticeProposal>

/** One difference between a row and its predecessor. */
export const RowChange = z.object({
  field: z.enum([
    'name',
    'materials',
    'uploadCount',
    'dates',
    'requirement',
    'grading',
    'methods',
    'appliesTo',
    'lead',
    'support',
    'recurrence',
    'score',
  ]),
  before: z.string(),
  after: z.string(),
})
export type RowChange = z.infer<typeof RowChange>

/** What became of the previous programme's rows. Rows are named by their ids. */
export const ProposalDifference = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.object({ previous: z.string(), current: z.string(), changes: z.array(RowChange).min(1) })),
  unchanged: z.array(z.object({ previous: z.string(), current: z.string() })),
})
export type ProposalDifference = z.infer<typeof ProposalDifference>
