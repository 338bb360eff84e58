/** How many of something a unit has. */
export interface UnitCount {
  readonly organisationId: string
  readonly organisationName: string
  readonly count: number
}

export interface UnitChange extends UnitCount {
  readonly before: number
}

/** Units that have more than a week before, the largest rise first, then the larger number. */
export function worsenedUnits(before: readonly UnitCount[], now: readonly UnitCount[]): UnitChange[] {
  const earlier = new Map(before.map((unit) => [unit.organisationId, unit.count]))
  return now
    .map((unit) => ({ ...unit, before: earlier.get(unit.organisationId) ?? 0 }))
    .filter((unit) => unit.count > unit.before)
    .toSorted((a, b) => b.count - b.before - (a.count - a.before) || b.count - a.count)
}

export function totalOf(units: readonly UnitCount[]): number {
  return units.reduce((sum, unit) => sum + unit.count, 0)
}
