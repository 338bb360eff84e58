import type { Db } from '#base/database/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import { addMonths, endOfMonth, monthsOf, startOfMonth } from '#platform/calendar/domain/index.ts'
import type { Dashboard, showDashboard } from '../../contract/index.ts'
import { comparePeriods } from '../../domain/index.ts'
import { countPlaces, topItems } from '../records/index.ts'
import { inspectionsOfBoth, monthsOfBoth, sumOf, sumOrUnknown } from './both-periods.ts'
import { openView, type View } from './view.ts'
import { warningsOf, type Warnings } from './warnings.ts'

const mostItems = 10

/** 统计看板 of one unit, read from roll-ups: its cost does not grow with the number of records. */
export async function showDashboardUseCase({
  input,
  actor,
  db,
  today,
}: UseCase<InputOf<typeof showDashboard>>): Promise<Dashboard> {
  return readDashboard(db, await openView(db, actor, input.query, today), today)
}

export async function readDashboard(db: Db, view: View, today: string): Promise<Dashboard> {
  const [months, items, warnings] = await Promise.all([
    monthsOfBoth(db, view),
    itemsOf(db, view),
    warningsOf(db, view, today),
  ])
  const total = {
    cases: sumOf(months.counted.map(({ count }) => count)),
    casesBefore: sumOf(months.countedBefore.map(({ count }) => count)),
    inspections: sumOrUnknown(months.inspected.map(({ inspections }) => inspections)),
    inspectionsBefore: sumOrUnknown(months.inspectedBefore.map(({ inspections }) => inspections)),
  }
  const { settings, decidedFor } = view.decided
  return {
    organisationId: view.organisationId,
    organisationName: view.organisationName,
    ...view.days,
    usualMonths: settings.dashboardMonths,
    alarmsPerYear: settings.alarmsPerYear,
    settingsDecided: decidedFor !== null,
    total: {
      count: total.cases,
      before: total.casesBefore,
      inspections: total.inspections,
      inspectionsBefore: total.inspectionsBefore,
      sentence: comparePeriods(total, settings.inspectionFall).sentence,
    },
    months: monthLines(view, months),
    items,
    outlookMonth: startOfMonth(today),
    places: await placesOf(db, view, warnings),
    risingItems: warnings.risingItems.map(({ item, ...week }) => ({ name: item, ...week })),
    risingPlaces: warnings.risingPlaces.map(({ place, month, ...rest }) => ({
      name: place,
      from: month,
      to: endOfMonth(month),
      ...rest,
    })),
  }
}

function monthLines(view: View, months: Awaited<ReturnType<typeof monthsOfBoth>>): Dashboard['months'] {
  const of = (rows: readonly { month: string; count: number }[], month: string) =>
    rows.find((row) => row.month === month)?.count ?? 0
  const inspectionsIn = (rows: readonly { month: string; inspections: number }[], month: string) =>
    rows.find((row) => row.month === month)?.inspections ?? null
  return monthsOf(view.now).map((month) => ({
    month,
    count: of(months.counted, month),
    before: of(months.countedBefore, addMonths(month, -12)),
    inspections: inspectionsIn(months.inspected, month),
    inspectionsBefore: inspectionsIn(months.inspectedBefore, addMonths(month, -12)),
  }))
}

async function itemsOf(db: Db, view: View): Promise<Dashboard['items']> {
  const { within, item, now, before } = view
  const [found, earlier, inspections] = await Promise.all([
    topItems(db, { within, ...item, ...now }, mostItems),
    topItems(db, { within, ...item, ...before }),
    inspectionsOfBoth(db, view),
  ])
  const countBefore = new Map(earlier.map((row) => [row.item, row.count]))
  return found.map(({ item: name, count }) => ({
    item: name,
    count,
    before: countBefore.get(name) ?? 0,
    ...inspections(name),
  }))
}

async function placesOf(db: Db, { within, item, now, before }: View, { places }: Warnings) {
  const names = places.map(({ place }) => place)
  const [counts, countsBefore] = await Promise.all([
    countPlaces(db, { within, ...item, ...now }, names),
    countPlaces(db, { within, ...item, ...before }, names),
  ])
  const rounded = (value: number) => Math.round(value * 10) / 10
  return places.map((one): Dashboard['places'][number] => ({
    place: one.place,
    count: counts.get(one.place) ?? 0,
    before: countsBefore.get(one.place) ?? 0,
    expected: rounded(one.expected),
    low: rounded(one.low),
    high: rounded(one.high),
    ranks: [...one.ranks],
    tiedWith: [...one.tiedWith],
    tiedOutside: one.tied,
  }))
}
