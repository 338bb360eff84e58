import type { PathRange } from '#base/http/index.ts'
import type { Grain } from '../domain/index.ts'

/** Which cells of a cube are summed. The period begins and ends where its finest grain does. */
export interface CellSelection<CubeName extends string = string> {
  readonly cube: CubeName
  /** Subtrees that the reader may see; none shows nothing. */
  readonly within: readonly PathRange[]
  readonly from: string
  /** The first day that no longer counts. */
  readonly until: string
  /** Only these values of a key. */
  readonly where?: Readonly<Record<string, readonly string[]>>
}

/** A table over one cube. */
export interface CellQuery<
  Measure extends string = string,
  CubeName extends string = string,
  Asked extends Measure = Measure,
> extends CellSelection<CubeName> {
  /** Rows for each value of these keys, for each unit, or for each period of a grain. */
  readonly by: readonly (string | 'organisation' | Grain)[]
  /** Measures that are summed beside the count; all of them where left out. */
  readonly measures?: readonly Asked[]
  /** The greatest first; by the key's order where left out. */
  readonly orderBy?: 'count' | Asked
  readonly limit?: number
}

/** Texts of the keys that were asked for, `organisation` (an id), `period` (its first day), and the sums. */
export type CellRow<Measure extends string = string> = Readonly<Record<string, string>> & {
  readonly count: number
  readonly measures: Readonly<Record<Measure, number>>
}

/** Counts along the time of one grain, one row for each value of these keys. */
export interface SeriesQuery<CubeName extends string = string> extends CellSelection<CubeName> {
  readonly by: readonly string[]
  readonly grain: Grain
}

/** Texts of the keys, and the counts of the periods that have any, by their first day. */
export type SeriesRow = Readonly<Record<string, string>> & {
  readonly counts: Readonly<Record<string, number>>
}
