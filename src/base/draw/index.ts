import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator'
import { skipN } from 'pure-rand/utils/skipN'

/**
 * The order in which a pool is drawn. The same seed and pool always give the same order, so that anyone can draw again; the
 * first are taken, the next replace who steps aside. Pure: no clock, no hidden state.
 */
export function drawOrder<Item>(seed: string, pool: readonly Item[]): Item[] {
  const random = seededRandom(seed)
  const order = [...pool]
  for (let place = 0; place < order.length - 1; place++) {
    const other = uniformInt(random, place, order.length - 1)
    const taken = order[other]!
    order[other] = order[place]!
    order[place] = taken
  }
  return order
}

/** Seeds that differ in one character must not begin alike, so the first numbers are thrown away. */
export function seededRandom(seed: string): RandomGenerator {
  const random = xoroshiro128plusFromState(stateOf(seed))
  skipN(random, 64)
  return random
}

/** 128 bits of a seed's text, never all zero: FNV-1a from four beginnings, each finished as MurmurHash3 does. */
export function stateOf(seed: string): number[] {
  const state = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((beginning) => {
    let value = beginning
    for (const character of seed) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193)
    return finish(value)
  })
  return state.some((part) => part !== 0) ? state : [1, 0, 0, 0]
}

/** The finalizer of MurmurHash3 (fmix32): FNV alone leaves the high bits of similar texts alike. */
function finish(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}
