import { addMonths, findHotspots, parseDay, type Day, type Horizon } from '#domains/risk-prevention/domain/index.ts'
import { mean, share, type Figures } from './figures.ts'
import { readSanitation } from './sanitation.ts'
import { simulateParking, type PlaceRecords } from './simulate/parking.ts'

const TOP = 10

/** Share of the best possible top ten, beside last period's list, and how often the coming count lay in the interval. */
export function evaluateHotspots(folder: string): Figures {
  const rows = readSanitation(folder)
  const by = (column: string): PlaceRecords => {
    const places = [...new Set(rows.map((row) => row[column]!))]
    const indexOf = new Map(places.map((place, index) => [place, index]))
    return {
      places,
      placeOf: rows.map((row) => indexOf.get(row[column]!)!),
      dayOf: rows.map((row) => parseDay(row['created']!)!),
    }
  }
  return [
    ['hotspots · sanitation, streets, monthly', judge(by('street'), 'month', '2012-03-01', '2013-12-01')],
    [
      'hotspots · sanitation, community areas, monthly',
      judge(by('community_area'), 'month', '2012-03-01', '2013-12-01'),
    ],
    ['hotspots · sanitation, postcodes, weekly', judge(by('zip'), 'week', '2012-09-03', '2013-12-23')],
    ['hotspots · sanitation, wards, weekly', judge(by('ward'), 'week', '2012-09-03', '2013-12-23')],
    ['hotspots · simulated parking, weekly', judge(simulateParking(5), 'week', '2021-03-01', '2021-12-20')],
  ]
}

function judge({ places, placeOf, dayOf }: PlaceRecords, horizon: Horizon, from: string, until: string): string {
  const [ours, last, held, tied]: [number[], number[], number[], number[]] = [[], [], [], []]
  const step = (day: Day, count: number) => (horizon === 'month' ? addMonths(day, count) : day + 7 * count)
  for (let asOf = parseDay(from)!; asOf <= parseDay(until)!; asOf = step(asOf, 1)) {
    const found = findHotspots({ places, placeOf, dayOf, asOf, horizon, top: TOP })!
    const coming = countBetween({ places, placeOf, dayOf }, asOf, step(asOf, 1))
    const before = countBetween({ places, placeOf, dayOf }, step(asOf, -1), asOf)
    const best = sumTop(coming, coming)
    ours.push(found.places.reduce((sum, { place }) => sum + (coming.get(place) ?? 0), 0) / best)
    last.push(sumTop(before, coming) / best)
    for (const { place, low, high } of found.places)
      held.push((coming.get(place) ?? 0) >= low && (coming.get(place) ?? 0) <= high ? 1 : 0)
    tied.push(found.places.filter((place) => place.tied).length / TOP)
  }
  return `best possible top ten ${mean(ours).toFixed(3)} (last period's list ${mean(last).toFixed(3)}), interval holds ${share(
    held.reduce((a, b) => a + b, 0),
    held.length,
  )}, tied with a place outside ${(100 * mean(tied)).toFixed(0)} %, ${ours.length} periods`
}

function countBetween({ places, placeOf, dayOf }: PlaceRecords, from: Day, until: Day): Map<string, number> {
  const counts = new Map<string, number>()
  dayOf.forEach((day, i) => {
    if (day >= from && day < until) counts.set(places[placeOf[i]!]!, (counts.get(places[placeOf[i]!]!) ?? 0) + 1)
  })
  return counts
}

/** What the top ten of one period's counts have in another. */
function sumTop(listed: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>): number {
  const top = [...listed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOP)
  return top.reduce((sum, [place]) => sum + (counted.get(place) ?? 0), 0)
}
