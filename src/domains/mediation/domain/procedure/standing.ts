import type { CaseStanding } from '#platform/procedures/contract/index.ts'
import { MediationContent } from '../../contract/cases/content.ts'
import { readPerformance, type PerformanceReading } from '../performance/read-performance.ts'

/** Days before a due day on which it counts as near; a setting of the product, 待确认. */
export const performanceReminderDays = 3

export const contentOf = (standing: Pick<CaseStanding, 'content'>): MediationContent =>
  MediationContent.parse(standing.content)

/** How the agreement of a case stands on a day; null while none is signed. */
export function performanceOf(content: MediationContent, today: string): PerformanceReading | null {
  const { agreement, performed } = content
  if (!agreement?.effectiveOn) return null
  const done = performed.map(({ dutyId, on, amountFen }) => ({ obligationId: dutyId, on, amountFen }))
  return readPerformance(agreement.duties, done, today, performanceReminderDays)
}
