import { z } from 'zod'
import { Day, Id, oneLine } from '#base/http/contract.ts'
import { roundKinds, RoundKind } from './sheet.ts'

/** Kinds of defect. No document names them: 待确认. */
export const defectKinds = {
  filing: '立卷归档',
  procedure: '程序和时限',
  document: '文书制作',
  facts: '事实和证据',
  basis: '依据',
  delivery: '送达和履行',
  other: '其他',
} as const
export const DefectKind = z.enum(Object.keys(defectKinds) as [keyof typeof defectKinds], '没有这类问题')
export type DefectKind = z.infer<typeof DefectKind>

export const defectStates = {
  found: '待整改',
  noted: '不需补正，引以为戒',
  corrected: '已报整改，待核实',
  confirmed: '已整改',
  struck: '已撤销',
} as const
export const DefectState = z.enum(['found', 'noted', 'corrected', 'confirmed', 'struck'])
export type DefectState = z.infer<typeof DefectState>

/** As a reviewer writes it. Without a day it cannot be mended in this file and is told for the next one. */
export const DefectFields = z.object({
  kind: DefectKind,
  page: z.number().int('应为整数').min(1, '页码从 1 开始').max(5000).nullable().default(null),
  text: oneLine(500),
  correctBy: Day.nullable().default(null),
})
export type DefectFields = z.infer<typeof DefectFields>

export const DefectAction = z.enum(['correct', 'judge', 'strike'])

export const Defect = DefectFields.extend({
  id: Id,
  roundId: Id,
  roundTitle: z.string(),
  roundKind: RoundKind,
  reviewedFileId: Id,
  fileTitle: z.string(),
  organisationId: Id,
  organisationName: z.string(),
  state: DefectState,
  /** What the unit did; the sealed dossier itself is never changed. */
  correction: z.string(),
  correctedByName: z.string().nullable(),
  correctionFile: z.string().nullable(),
  /** Why it was confirmed, returned or struck. */
  verdict: z.string(),
  judgedByName: z.string().nullable(),
  actions: z.array(DefectAction),
  revision: z.number().int(),
})
export type Defect = z.infer<typeof Defect>

export const defectTitle = (defect: Defect): string => `${roundKinds[defect.roundKind]}：${defect.text.slice(0, 40)}`
