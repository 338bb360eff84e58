import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/**
 * The order in which a pool is drawn: the same seed and the same pool always give the same order, so that anyone can draw
 * again. The first are taken, the next replace who steps aside.
 */
export function drawOrder<Item>(seed: string, pool: readonly Item[]): Item[] {
  const random = xoroshiro128plusFromState(stateOf(seed))
  const order = [...pool]
  for (let place = 0; place < order.length - 1; place++) {
    const other = uniformInt(random, place, order.length - 1)
    const taken = order[other]!
    order[other] = order[place]!
    order[place] = taken
  }
  return order
}

/** 128 bits of a seed's text: FNV-1a over its characters from four different beginnings. Never all zero. */
function stateOf(seed: string): number[] {
  const state = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((beginning) => {
    let value = beginning
    for (const character of seed) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193)
    return value | 0
  })
  return state.some((part) => part !== 0) ? state : [1, 0, 0, 0]
}
