import { z } from 'zod'
import { ColumnMapping, RowFault } from '#base/columns/index.ts'
import { Id } from '#base/http/contract.ts'
import { TradeEdition } from './record.ts'

export const importKinds = { records: '执法记录', inspections: '检查次数' } as const
export type ImportKind = keyof typeof importKinds
export const ImportKind = z.enum(Object.keys(importKinds) as [ImportKind], '只能导入执法记录或检查次数')

export const importStates = {
  draft: '待确认列',
  running: '导入中',
  done: '已导入',
  failed: '已中止',
  undoing: '撤销中',
  undone: '已撤销',
} as const
export type ImportState = keyof typeof importStates
export const ImportState = z.enum(Object.keys(importStates) as [ImportState])

/** Which column is which field, and of which edition the codes of trades are. */
export const RecordMapping = ColumnMapping.extend({ tradeEdition: TradeEdition.default('2017') })
export type RecordMapping = z.output<typeof RecordMapping>

export const RecordImport = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  kind: ImportKind,
  fileName: z.string(),
  state: ImportState,
  /** Why it was stopped, in words for the person who began it. */
  message: z.string().nullable(),
  /** 0 to 1 of the file; null where the format does not tell. */
  share: z.number().nullable(),
  rowsRead: z.number().int(),
  rowsAdded: z.number().int(),
  rowsKnown: z.number().int(),
  rowsWrong: z.number().int(),
  rowsUndone: z.number().int(),
  startedByName: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }).nullable(),
  revision: z.number().int(),
})
export type RecordImport = z.infer<typeof RecordImport>

export const RecordImportDetail = RecordImport.extend({
  header: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: RecordMapping,
  /** Whose mapping it is: what the unit used for the same columns before, or a guess by their names. */
  mappingFrom: z.enum(['remembered', 'guessed', 'chosen']),
  /** The first faults found, the whole list is in the file of faults. */
  faults: z.array(RowFault),
})
export type RecordImportDetail = z.infer<typeof RecordImportDetail>

export const ImportPreview = z.object({
  /** Fields that have neither column nor words although every row needs them. */
  missing: z.array(z.string()),
  rows: z.array(
    z.object({
      line: z.number().int(),
      /** What each mapped field will be, in the order of the fields. */
      shown: z.record(z.string(), z.string()),
      faults: z.array(RowFault),
      /** `known`: already there, will not come twice. `similar`: same deed, person, day and place as another; comes in. */
      duplicate: z.enum(['known', 'similar']).nullable(),
    }),
  ),
  /** How many of the first rows were looked at; those not shown have nothing to be said of, or are too many. */
  looked: z.number().int(),
  wrong: z.number().int(),
  known: z.number().int(),
  similar: z.number().int(),
  revision: z.number().int(),
})
export type ImportPreview = z.infer<typeof ImportPreview>
