import { startOf } from './periods.ts'
import { allUnits, grains, type Cube, type Grain, type Increment, type RollUp } from './roll-up.ts'

/** The sum of many increments for one cell. */
export interface CellChange {
  readonly cube: string
  readonly grain: Grain
  readonly organisationId: string
  readonly startsOn: string
  /** One text for each key of the cube, in its order. */
  readonly keys: readonly string[]
  count: number
  readonly measures: number[]
}

/** Sums increments by the cells of all cubes: twenty thousand records become the few cells that they touch. */
export function gatherCells(rollUp: RollUp, increments: Iterable<Increment>, sign: 1 | -1): CellChange[] {
  const cells = new Map<string, CellChange>()
  const cubes = Object.entries<Cube>(rollUp.cubes)
  const startsOf = rememberStarts()
  for (const { organisationId, on, keys, measures } of increments) {
    const starts = startsOf(on)
    const amounts = rollUp.measures.map((measure) => sign * (measures[measure] ?? 0))
    for (const [cube, { keys: names, grains: kept, overAll }] of cubes) {
      const texts = names.map((name) => textOf(rollUp, keys, name))
      const units = overAll ? [organisationId, allUnits] : [organisationId]
      const key = `${cube}\n${texts.join('\n')}`
      for (const grain of kept)
        for (const unit of units) {
          const startsOn = starts[grain]
          const id = `${grain}${startsOn}${unit}${key}`
          const cell = cells.get(id)
          if (cell) {
            cell.count += sign
            for (const [index, amount] of amounts.entries()) cell.measures[index]! += amount
          } else
            cells.set(id, {
              cube,
              grain,
              organisationId: unit,
              startsOn,
              keys: texts,
              count: sign,
              measures: [...amounts],
            })
        }
    }
  }
  return [...cells.values()]
}

/** Thousands of records lie on the same few days. */
function rememberStarts(): (day: string) => Readonly<Record<Grain, string>> {
  const known = new Map<string, Readonly<Record<Grain, string>>>()
  return (day) => {
    const remembered = known.get(day)
    if (remembered) return remembered
    const starts = Object.fromEntries(grains.map((grain) => [grain, startOf(grain, day)])) as Record<Grain, string>
    known.set(day, starts)
    return starts
  }
}

function textOf(rollUp: RollUp, keys: Increment['keys'], name: string): string {
  const text = keys[name]
  if (text === undefined) throw new Error(`${rollUp.name}: an increment lacks the key ${name}`)
  return text
}
