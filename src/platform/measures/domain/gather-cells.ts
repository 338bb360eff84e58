import { startOf } from './periods.ts'
import type { Cube, Grain, Increment, RollUp } from './roll-up.ts'

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
  for (const increment of increments)
    for (const [cube, { keys, grains }] of cubes) {
      const texts = keys.map((key) => textOf(rollUp, increment, key))
      for (const grain of grains) {
        const startsOn = startOf(grain, increment.on)
        const id = `${cube}\n${grain}\n${increment.organisationId}\n${startsOn}\n${texts.join('\n')}`
        let cell = cells.get(id)
        if (!cell) {
          const { organisationId } = increment
          const measures = rollUp.measures.map(() => 0)
          cells.set(id, (cell = { cube, grain, organisationId, startsOn, keys: texts, count: 0, measures }))
        }
        cell.count += sign
        for (const [index, measure] of rollUp.measures.entries())
          cell.measures[index]! += sign * (increment.measures[measure] ?? 0)
      }
    }
  return [...cells.values()]
}

function textOf(rollUp: RollUp, increment: Increment, key: string): string {
  const text = increment.keys[key]
  if (text === undefined) throw new Error(`${rollUp.name}: an increment lacks the key ${key}`)
  return text
}
