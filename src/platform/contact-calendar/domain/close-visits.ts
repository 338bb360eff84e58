import { daysBetween } from '#platform/calendar/domain/index.ts'

interface PlacedVisit {
  readonly id: string
  readonly organisationId: string
  /** The firm that it is known as after merging. */
  readonly firmId: string
  readonly on: string
}

/** Visits of other units to the same firm within so many days of this one, the nearest first. */
export function closeVisits<Visit extends PlacedVisit>(
  visit: PlacedVisit,
  others: readonly Visit[],
  windowDays: number,
): Visit[] {
  const apart = (other: PlacedVisit) => Math.abs(daysBetween(visit.on, other.on))
  return others
    .filter((other) => other.firmId === visit.firmId && other.organisationId !== visit.organisationId)
    .filter((other) => other.id !== visit.id && apart(other) <= windowDays)
    .toSorted((a, b) => apart(a) - apart(b) || (a.id < b.id ? -1 : 1))
}
