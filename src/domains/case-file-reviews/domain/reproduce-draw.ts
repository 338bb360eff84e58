import { drawOrder } from '#base/draw/index.ts'
import type { FileDraw } from '../contract/round.ts'

/** Draws again from what was recorded and says whether the same files come out. */
export function isReproducible({ seed, pool, drawn }: Pick<FileDraw, 'seed' | 'pool' | 'drawn'>): boolean {
  const again = drawOrder(seed, pool).slice(0, drawn.length)
  return again.length === drawn.length && again.every(({ id }, place) => id === drawn[place])
}
