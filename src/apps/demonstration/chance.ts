import { seededRandom } from '#base/draw/index.ts'
import { uniformInt } from 'pure-rand/distribution/uniformInt'

/** What varies between the units of the demonstration. The same words always give the same numbers, in whatever order they are asked. */
export interface Chance {
  /** Both ends included. */
  integer(least: number, most: number): number
  /** True in this share of all cases. */
  happens(share: number): boolean
  pick<Item>(items: readonly Item[]): Item
}

export function chanceOf(...about: readonly string[]): Chance {
  const random = seededRandom(`演示 ${about.join(' ')}`)
  const integer = (least: number, most: number) => uniformInt(random, least, most)
  return {
    integer,
    happens: (share) => integer(0, 9_999) < share * 10_000,
    pick: (items) => items[integer(0, items.length - 1)]!,
  }
}

/** How well a unit works in the demonstration year, 0 to 1: invented, and the same at every start. */
export function diligenceOf(unit: string): number {
  return chanceOf('勤勉', unit).integer(35, 100) / 100
}
