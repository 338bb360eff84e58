import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import { stateOf } from '#base/draw/index.ts'

/** Names the procedure below: FNV-1a of the seed, mixed, xoroshiro128+, one place after another. A change takes a new name. */
export const drawMethod = 'fnv1a-fmix32-xoroshiro128plus-1'

/** How the procedure is told to whoever repeats it by hand. */
export const drawMethodText =
  '将种子文字经 FNV-1a 和 MurmurHash3 终混换算成 128 位初始状态，由 xoroshiro128+ 逐次给出序号；每次从剩下的单位中取出该序号的单位，取出的不再放回。'

export interface DrawStep<Item> {
  /** 1 for the first. */
  readonly number: number
  /** How many were left before this step. */
  readonly left: number
  /** Place among those left, 1 for the first. */
  readonly place: number
  readonly item: Item
}

/**
 * Draws without putting back. The same seed and the same pool in the same order give the same steps, anywhere and always.
 * @throws RangeError where fewer are there than are wanted
 */
export function drawSteps<Item>(seed: string, pool: readonly Item[], wanted: number): DrawStep<Item>[] {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > pool.length)
    throw new RangeError(`cannot draw ${wanted} of ${pool.length}`)
  const random = xoroshiro128plusFromState(stateOf(seed))
  const remaining = [...pool]
  return Array.from({ length: wanted }, (_, index) => {
    const left = remaining.length
    const place = uniformInt(random, 1, left)
    const [item] = remaining.splice(place - 1, 1)
    return { number: index + 1, left, place, item: item! }
  })
}

interface RecordedDraw {
  readonly seed: string
  readonly pool: readonly { readonly id: string }[]
  readonly wanted: number
  readonly drawn: readonly string[]
  readonly method: string
}

/** Draws again from what was recorded and says whether the same units come out; undefined for a procedure not known here. */
export function isReproducible(draw: RecordedDraw): boolean | undefined {
  if (draw.method !== drawMethod) return undefined
  if (draw.wanted > draw.pool.length) return false
  const again = drawSteps(draw.seed, draw.pool, draw.wanted).map((step) => step.item.id)
  return again.length === draw.drawn.length && again.every((id, index) => id === draw.drawn[index])
}
