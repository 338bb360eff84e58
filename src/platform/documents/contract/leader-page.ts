import { z } from 'zod'
import { Chart } from './chart.ts'

const LeaderItem = z.object({
  text: z.string().min(1),
  /** Who answers for it. */
  owner: z.string().min(1).optional(),
  /** 逾期 3 天, 7月29日前 */
  when: z.string().min(1).optional(),
})

/** 领导一页纸: exactly one A4 page; what does not fit is refused, never cut off. */
export const LeaderPage = z.object({
  title: z.string().min(1),
  unit: z.string().min(1),
  asOn: z.iso.date(),
  /** The situation in about three sentences. */
  sentences: z.array(z.string().min(1)).min(1).max(5),
  figures: z
    .array(z.object({ label: z.string().min(1), value: z.string().min(1), change: z.string().optional() }))
    .max(6)
    .default([]),
  /** 已逾期, 有恶化, 请您决定 */
  sections: z
    .array(
      z.object({
        title: z.string().min(1),
        items: z.array(LeaderItem),
        /** How many there are, where not all are listed. */
        total: z.int().min(0).optional(),
        empty: z.string().min(1).default('无'),
      }),
    )
    .min(1),
  chart: z
    .object({ caption: z.string().min(1), chart: Chart })
    .nullable()
    .default(null),
})
export type LeaderPage = z.infer<typeof LeaderPage>
