import { z } from 'zod'
import { Block } from './blocks.ts'
import { Verification } from './official-document.ts'

/** A report with a cover, contents and charts: 分析评估报告, 年度报告. */
export const Report = z.object({
  title: z.string().min(1),
  subtitle: z.string().min(1).optional(),
  unit: z.string().min(1),
  /** 2020年上半年 */
  period: z.string().min(1).optional(),
  reportedOn: z.iso.date(),
  /** `cover` opens with a cover page and the contents; `plain` begins with the title. */
  opening: z.enum(['cover', 'plain']).default('cover'),
  body: z.array(Block),
  verification: Verification.nullable().default(null),
})
export type Report = z.infer<typeof Report>
