import { z } from 'zod'
import type { TableField } from '#base/columns/index.ts'

/** Where matters come from that citizens told somebody else first. */
export const hotlineSources = {
  hotline12345: '12345 热线',
  hotline12315: '12315 平台',
  petition: '信访',
  court: '人民法院（诉前委派）',
  peoplesMediation: '人民调解委员会',
  arbitration: '仲裁机构',
} as const
export type HotlineSource = keyof typeof hotlineSources
export const HotlineSource = z.enum(Object.keys(hotlineSources) as [HotlineSource], '请选择来源')

const marks: readonly (readonly [HotlineSource, string])[] = [
  ['hotline12345', '12345'],
  ['hotline12315', '12315'],
  ['petition', '信访'],
  ['court', '法院'],
  ['peoplesMediation', '人民调解'],
  ['arbitration', '仲裁'],
]

/** Which of them somebody means who wrote where a matter came from; null: none. */
export function hotlineSourceOf(words: string): HotlineSource | null {
  return marks.find(([, mark]) => words.includes(mark))?.[0] ?? null
}

/** One thing that a work order tells: a column of a table, a field of a delivery. */
export interface IntakeField extends TableField {
  /** Longest text that is taken over. */
  readonly longest: number
}

/** What a domain takes from hotlines, and under which of its permissions. */
export interface IntakeDefinition {
  /** The owning module; its addresses begin with it. */
  readonly module: string
  /** 调解申请 */
  readonly noun: string
  readonly permissions: { readonly read: string; readonly take: string; readonly keys: string }
  /** From whom it takes. */
  readonly sources: readonly [HotlineSource, ...HotlineSource[]]
  readonly fields: readonly IntakeField[]
}
