import { disputeAreas, type DisputeArea, type DisputeClass } from '../../contract/dispute.ts'
import { recusalReasons, type RecusalReason } from '../../contract/recusal.ts'

/** Somebody on the roster, as the choice sees them. */
export interface RosterMediator {
  readonly id: string
  readonly name: string
  readonly organisationId: string
  readonly areas: readonly DisputeArea[]
  readonly validFrom: string
  readonly validTo: string | null
  /** Cases in hand. */
  readonly load: number
  /** Recusals from this case that were declared or granted. */
  readonly recusals: readonly RecusalReason[]
}

export interface CaseToMediate {
  readonly disputeClass: DisputeClass
  readonly area: DisputeArea
  /** The unit whose act is disputed; null in a 民事纠纷. */
  readonly actingUnitId: string | null
  readonly today: string
}

export interface MediatorProposal {
  readonly id: string
  readonly name: string
  readonly load: number
  readonly eligible: boolean
  /** Why, in words: what speaks for them, or what rules them out. */
  readonly reasons: readonly string[]
}

/** What rules somebody out of a case; empty where nothing does. */
export function objectionsTo(mediator: RosterMediator, dispute: CaseToMediate): string[] {
  const { actingUnitId, disputeClass, today } = dispute
  const sitsInActingUnit = disputeClass === 'administrative' && mediator.organisationId === actingUnitId
  const recusals = new Set<RecusalReason>([...mediator.recusals, ...(sitsInActingUnit ? ['actingUnit' as const] : [])])
  return [
    ...(mediator.validFrom > today ? [`${mediator.validFrom} 起才在名单内`] : []),
    ...(mediator.validTo !== null && mediator.validTo < today ? [`在名单内的期限已于 ${mediator.validTo} 届满`] : []),
    ...[...recusals].map((reason) => `应当回避：${recusalReasons[reason]}`),
  ]
}

/** Everybody on the roster with reasons, those who may mediate first: who knows the area, then who has less in hand. A person decides. */
export function proposeMediators(roster: readonly RosterMediator[], dispute: CaseToMediate): MediatorProposal[] {
  const knows = ({ areas }: RosterMediator) => areas.includes(dispute.area)
  return roster
    .map((mediator) => ({ mediator, objections: objectionsTo(mediator, dispute) }))
    .toSorted(
      (one, other) =>
        Number(one.objections.length > 0) - Number(other.objections.length > 0) ||
        Number(knows(other.mediator)) - Number(knows(one.mediator)) ||
        one.mediator.load - other.mediator.load ||
        one.mediator.name.localeCompare(other.mediator.name, 'zh-CN') ||
        one.mediator.id.localeCompare(other.mediator.id),
    )
    .map(({ mediator, objections }) => ({
      id: mediator.id,
      name: mediator.name,
      load: mediator.load,
      eligible: objections.length === 0,
      reasons: objections.length ? objections : praise(mediator, knows(mediator), dispute.area),
    }))
}

function praise({ load }: RosterMediator, knowsArea: boolean, area: DisputeArea): string[] {
  return [
    knowsArea ? `擅长${disputeAreas[area]}` : `名单上没有写擅长${disputeAreas[area]}`,
    load ? `在办 ${load} 件` : '手上没有在办的',
  ]
}
