import type { MediationContent, ShownAgreement } from '../../contract/index.ts'
import { performanceOf } from '../../domain/index.ts'

/** The agreement with what was performed of it; without names, so that a party may read it. */
export function showAgreement(content: MediationContent, today: string): ShownAgreement | null {
  const { agreement, performed } = content
  if (!agreement) return null
  const reading = performanceOf(content, today)
  return {
    version: agreement.version,
    terms: agreement.terms,
    effectiveOn: agreement.effectiveOn,
    duties: agreement.duties.map((duty) => {
      const stand = reading?.obligations.find(({ id }) => id === duty.id)
      return {
        ...duty,
        openFen: stand?.openFen ?? duty.amountFen ?? 0,
        performedOn: performed.filter(({ dutyId }) => dutyId === duty.id).map(({ on }) => on),
        isDone: stand?.state === 'performed' || stand?.state === 'performedLate',
      }
    }),
  }
}
