import { z } from 'zod'
import { nameOf, oneLine } from '#base/http/contract.ts'

/** 「开展行政调解案卷评查」（郑商〔2018〕74号）; 「现场检查时抽查」（惠政办〔2015〕13号 附件 四.3） */
export const roundKinds = { review: '案卷评查', spotCheck: '抽查' } as const
export const RoundKind = z.enum(['review', 'spotCheck'], '没有这种评查')
export type RoundKind = z.infer<typeof RoundKind>

const Points = z.number().int('应为整数').min(1, '至少 1 分').max(100, '不能超过 100 分')

export const SheetItem = z.object({
  text: oneLine(200),
  points: Points,
  /** 基本项: who fails it gets no point for the whole file. */
  isVital: z.boolean().default(false),
})

/** What a file is looked at for, and what the sum of points is called. */
export const SheetContent = z.object({
  sections: z
    .array(z.object({ title: nameOf(40), items: z.array(SheetItem).min(1, '每个部分至少一项').max(30) }))
    .min(1, '至少一个部分')
    .max(12),
  bands: z
    .array(z.object({ from: z.number().int('应为整数').min(0).max(3600), text: nameOf(20) }))
    .min(2, '至少两个档次')
    .max(6),
})
export type SheetContent = z.infer<typeof SheetContent>

/** Sum of what can be had. */
export function totalPoints(sections: readonly { readonly items: readonly { readonly points: number }[] }[]): number {
  return sections.flatMap(({ items }) => items).reduce((sum, { points }) => sum + points, 0)
}

/** The sheet as a round keeps it: later versions change no round. */
export const KeptSheet = z.object({
  /** 0: the standard one of the platform. */
  version: z.number().int(),
  content: SheetContent,
  source: z.string(),
  isConfirmed: z.boolean(),
  /** The unit above whose sheet it is; null for one's own and the standard one. */
  inheritedFrom: z.string().nullable().default(null),
})
export type KeptSheet = z.infer<typeof KeptSheet>

export const SheetVersion = KeptSheet.extend({
  /** With this version the unit gave up its own and follows the one above. */
  followsAbove: z.boolean(),
  changedByName: z.string().nullable(),
  changedAt: z.string().nullable(),
})
export type SheetVersion = z.infer<typeof SheetVersion>
