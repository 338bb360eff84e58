/**
 * Best and worst rank that each of the first `top` expectations may truly have: a place is surely ahead only where the
 * difference exceeds 1.645 of its own standard error (one-sided 5 %). Expectations come in falling order.
 */
export function standings(expected: readonly number[], variance: readonly number[], top: number): [number, number][] {
  return expected.slice(0, top).map((value, i) => {
    let best = 1
    let worst = expected.length
    expected.forEach((other, j) => {
      const apart = Math.abs(value - other) > 1.645 * Math.sqrt(variance[i]! + variance[j]!)
      if (apart && j < i) best++
      if (apart && j > i) worst--
    })
    return [best, worst]
  })
}
