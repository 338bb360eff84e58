import { drawOrder } from '#base/draw/index.ts'

/** Which of a pool are drawn. The pool has to be in an order of its own (see `poolOrder`), not in the order it was typed. */
export function drawPositions(seed: string, poolSize: number, size: number): number[] {
  if (size > poolSize) throw new RangeError(`cannot draw ${size} of ${poolSize}`)
  const positions = Array.from({ length: poolSize }, (_, index) => index)
  return drawOrder(seed, positions).slice(0, size)
}

/** The pool in an order that depends on what is in it alone; the same person twice is one. */
export function poolOrder<Item extends { readonly label: string; readonly phone: string }>(
  pool: readonly Item[],
): Item[] {
  const byKey = new Map(pool.map((item) => [`${item.phone} ${item.label}`, item]))
  return [...byKey.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}
