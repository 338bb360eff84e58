import type { DisputeClass } from '../contract/dispute.ts'

interface Judged {
  readonly disputeClass: DisputeClass
  readonly organisationId: string
  readonly actingUnitId: string | null
}

/** In an 行政争议 the unit that acted does not mediate; null where nothing is in the way. */
export function judgeConflict({ disputeClass, organisationId, actingUnitId }: Judged): string | null {
  return disputeClass === 'administrative' && organisationId === actingUnitId
    ? '争议的行为就是本单位作出的，调解人不能来自作出行为的单位，请向其他有调解职责的单位申请，或者申请行政复议'
    : null
}
