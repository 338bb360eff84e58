interface EnteredScore {
  readonly place: number
  readonly score: number | null
  readonly absent_because: string | null
}

/**
 * Who sits, by place in the drawn order: the first `size`, and for each who is absent the next reserve. The scores count
 * once nobody is missing.
 */
export function scoresOfTest(size: number, drawable: number, entered: readonly EnteredScore[]) {
  const byPlace = new Map(entered.map((one) => [one.place, one]))
  const seats: number[] = []
  let wanted = size
  for (let place = 0; place < Math.min(wanted, drawable); place++) {
    seats.push(place)
    if (byPlace.get(place)?.absent_because) wanted++
  }
  const scores = seats.flatMap((place) => byPlace.get(place)?.score ?? [])
  return { seats, scores, missing: size - scores.length }
}
