import type { DisputeArea, DisputeClass } from '../../contract/dispute.ts'

/** A unit with a published roster. */
export interface MediatingBody {
  readonly organisationId: string
  readonly name: string
  readonly areas: readonly DisputeArea[]
  readonly mediators: number
}

interface Dispute {
  readonly disputeClass: DisputeClass
  readonly area: DisputeArea
  /** The unit whose act is disputed. */
  readonly actingUnitId?: string | null
}

/**
 * Units that may mediate the dispute, the better fitted first: those whose mediators know the area; for 其他 every one. In
 * an 行政争议 the unit that acted is none of them.
 */
export function chooseBodies<B extends MediatingBody>(bodies: readonly B[], dispute: Dispute): B[] {
  return bodies
    .filter((body) => dispute.area === 'other' || body.areas.includes(dispute.area))
    .filter((body) => dispute.disputeClass === 'civil' || body.organisationId !== dispute.actingUnitId)
    .toSorted((one, other) => other.mediators - one.mediators || one.name.localeCompare(other.name, 'zh-CN'))
}
