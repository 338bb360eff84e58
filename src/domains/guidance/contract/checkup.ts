import { z } from 'zod'
import { Id, optionalLine, nameOf } from '#base/http/contract.ts'

/** Shown above the list: a 执法体检 reminds and guides, it does not inspect under another name (国办发〔2024〕54号). */
export const checkupSentence = '执法体检只按本行业的风险点逐项提醒，当场指导，不查阅资料、不打分、不作检查使用'

export const checkupFindings = { fine: '没有问题', advised: '需要指导', notApplicable: '不涉及' } as const
export type CheckupFinding = keyof typeof checkupFindings

/** One risk point of the firm's trade, and what was seen. */
export const CheckupItem = z.object({
  riskPointId: Id,
  name: nameOf(200),
  finding: z.enum(Object.keys(checkupFindings) as [CheckupFinding], '请逐项选择'),
  advice: optionalLine(300).default(''),
})
export type CheckupItem = z.output<typeof CheckupItem>
export const mostCheckupItems = 60
