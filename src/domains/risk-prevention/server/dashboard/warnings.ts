import type { Db } from '#base/database/index.ts'
import { monthsOf, startOfMonth } from '#platform/calendar/domain/index.ts'
import {
  placeMonths,
  risingItems,
  risingPlaces,
  topPlacesOf,
  type RisingItem,
  type RisingPlace,
} from '../../domain/index.ts'
import { countPlacesByMonth, countRecordsByDay, numberOfRecords } from '../records/index.ts'
import { createMemory } from './remember.ts'
import type { View } from './view.ts'

export interface Warnings {
  readonly places: ReturnType<typeof topPlacesOf>
  readonly risingPlaces: readonly RisingPlace[]
  readonly risingItems: readonly RisingItem[]
}

const topPlaces = 10
/** The outlook is made of the busiest places; a place beyond them is no candidate for the ten. */
const mostPlaces = 300
/** Months that the outlook learns from; older ones have no weight left. */
const monthsLearned = 36
const monthsWatched = 24

const remembered = createMemory<Warnings>()

/**
 * What is to be expected where, and what stands out. Forecasts cost more than a page may take, so they are kept until a
 * record comes or goes in what they rest on, or the day ends.
 */
export async function warningsOf(
  db: Db,
  view: Pick<View, 'within' | 'item' | 'decided'>,
  today: string,
): Promise<Warnings> {
  const { within, item, decided } = view
  const until = startOfMonth(today)
  const from = startOfMonth(until, -monthsLearned)
  const restsOn = await numberOfRecords(db, { within, ...item, from, until: startOfMonth(until, 1) })
  const { alarmsPerYear, rareCases } = decided.settings
  const key = JSON.stringify([within, item, today, alarmsPerYear, rareCases, restsOn])
  return remembered(key, async () => {
    const history = placeMonths(
      await countPlacesByMonth(db, { within, ...item, from, until }, mostPlaces),
      monthsOf({ from, until }),
    )
    const byDay = await countRecordsByDay(db, {
      within,
      ...item,
      from: startOfMonth(until, -monthsWatched),
      until: startOfMonth(until, 1),
    })
    return {
      places: topPlacesOf(history, topPlaces),
      risingPlaces: risingPlaces(history, { alarmsPerYear, rareCases }),
      risingItems: risingItems(byDay, today, alarmsPerYear),
    }
  })
}
