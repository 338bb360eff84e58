import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { skipN } from 'pure-rand/utils/skipN'

/**
 * Which of a pool are drawn, in the order of drawing: the same seed and pool always give the same answer, so that anyone
 * can draw again. The pool has to be in an order of its own (see `poolOrder`), not in the order it was typed.
 */
export function drawPositions(seed: string, poolSize: number, size: number): number[] {
  if (size > poolSize) throw new RangeError(`cannot draw ${size} of ${poolSize}`)
  const random = randomOf(seed)
  const positions = Array.from({ length: poolSize }, (_, index) => index)
  for (let place = 0; place < size; place++) {
    const other = uniformInt(random, place, poolSize - 1)
    const drawn = positions[other]!
    positions[other] = positions[place]!
    positions[place] = drawn
  }
  return positions.slice(0, size)
}

/** The pool in an order that depends on what is in it alone; the same person twice is one. */
export function poolOrder<Item extends { readonly label: string; readonly phone: string }>(
  pool: readonly Item[],
): Item[] {
  const byKey = new Map(pool.map((item) => [`${item.phone} ${item.label}`, item]))
  return [...byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}

/**
 * 128 bits of the seed's text: FNV-1a from four beginnings, each finished as MurmurHash3 does. Seeds that differ in one
 * character must not begin alike, so the first numbers are thrown away as well.
 */
function randomOf(seed: string): RandomGenerator {
  const state = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((beginning) => {
    let value = beginning
    for (const character of seed) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193)
    return finish(value)
  })
  const random = xoroshiro128plusFromState(state.some((part) => part !== 0) ? state : [1, 0, 0, 0])
  skipN(random, 64)
  return random
}

function finish(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}
