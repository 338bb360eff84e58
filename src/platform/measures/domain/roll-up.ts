/** Lengths of time that nest in each other; the finest first. */
export const grains = ['day', 'month', 'quarter', 'year'] as const
export type Grain = (typeof grains)[number]

/** Which keys are counted together: none, one or two. */
export interface Cube {
  readonly keys: readonly string[]
  /** The finest is always there; coarser ones make long periods cheap. */
  readonly grains: readonly [Grain, ...Grain[]]
  /** Also summed over all units, so that whoever sees them all reads as few cells as one unit has. Writers meet there. */
  readonly overAll?: true
}

/** What a domain wants counted, by which keys. Names are part of what is stored: a renamed cube begins empty. */
export interface RollUp<Measure extends string = string, CubeName extends string = string> {
  /** `risk-prevention.enforcement` */
  readonly name: string
  /** Whole numbers summed beside the count; four at most. */
  readonly measures: readonly Measure[]
  readonly cubes: Readonly<Record<CubeName, Cube>>
}

/** One record, or several alike, that came or went. */
export interface Increment {
  readonly organisationId: string
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly keys: Readonly<Record<string, string>>
  readonly measures: Readonly<Record<string, number>>
}

/** Stands for the unit of cells over all units. */
export const allUnits = '00000000-0000-0000-0000-000000000000'

const mostMeasures = 4
const mostKeys = 2

/** @throws Error for a definition that the store has no room for */
export function defineRollUp<const Measure extends string, const CubeName extends string>(
  rollUp: RollUp<Measure, CubeName>,
): RollUp<Measure, CubeName> {
  if (rollUp.measures.length > mostMeasures) throw new Error(`${rollUp.name}: at most ${mostMeasures} measures`)
  for (const [name, cube] of Object.entries<Cube>(rollUp.cubes))
    if (cube.keys.length > mostKeys) throw new Error(`${rollUp.name}/${name}: at most ${mostKeys} keys`)
  return rollUp
}
