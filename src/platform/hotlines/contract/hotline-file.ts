import { z } from 'zod'
import { ColumnMapping, RowFault } from '#base/columns/index.ts'
import { Id } from '#base/http/contract.ts'

export const mostRows = 1000
export const hotlineFileStates = { draft: '待确认列', taken: '已登记' } as const
export type HotlineFileState = keyof typeof hotlineFileStates

/** A table of work orders that somebody uploaded, first to be looked at, then taken. */
export const HotlineFile = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  source: z.string(),
  fileName: z.string(),
  state: z.enum(['draft', 'taken']),
  header: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: ColumnMapping,
  /** Whose mapping it is: what the unit used for the same columns before, or a guess by their names. */
  mappingFrom: z.enum(['remembered', 'guessed', 'chosen']),
  rowsRead: z.number().int(),
  rowsAdded: z.number().int(),
  rowsKnown: z.number().int(),
  rowsWrong: z.number().int(),
  faults: z.array(RowFault),
  startedByName: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  revision: z.number().int(),
})
export type HotlineFile = z.infer<typeof HotlineFile>

export const IntakePreview = z.object({
  /** Fields that have neither column nor words although every row needs them. */
  missing: z.array(z.string()),
  rows: z.array(
    z.object({
      line: z.number().int(),
      shown: z.record(z.string(), z.string()),
      faults: z.array(RowFault),
      /** The number is registered already and will not come twice. */
      isKnown: z.boolean(),
    }),
  ),
  read: z.number().int(),
  wrong: z.number().int(),
  known: z.number().int(),
  revision: z.number().int(),
})
export type IntakePreview = z.infer<typeof IntakePreview>
