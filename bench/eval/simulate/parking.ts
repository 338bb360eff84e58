import { addMonths, parseDay, seededRandom, type Day } from '#domains/risk-prevention/domain/index.ts'

export interface PlaceRecords {
  readonly places: readonly string[]
  readonly placeOf: number[]
  readonly dayOf: Day[]
}

/** Parking tickets as cities have them: a few streets with very many, a long tail, slow drift, patrols that come and go. */
export function simulateParking(seed: number, streets = 400, years = 2): PlaceRecords {
  const random = seededRandom(seed)
  const first = parseDay('2020-01-06')!
  const placeOf: number[] = []
  const dayOf: Day[] = []
  for (let street = 0; street < streets; street++) {
    const size = 60 / (1 + street) ** 0.8
    let drift = 0.3 * random.normal()
    let patrol = 0
    for (let day = first; day < addMonths(first, 12 * years); day += 7) {
      drift = 0.97 * drift + 0.08 * random.normal()
      patrol = 0.5 * patrol + 0.2 * random.normal()
      for (let count = random.overdispersed(size * Math.exp(drift + patrol), 2); count > 0; count--) {
        placeOf.push(street)
        dayOf.push(day + Math.floor(random.uniform() * 7))
      }
    }
  }
  return { places: Array.from({ length: streets }, (_, street) => `street ${street}`), placeOf, dayOf }
}
