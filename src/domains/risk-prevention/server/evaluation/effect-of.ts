import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { monthsOf, startOfMonth, wholeMonths } from '#platform/calendar/domain/index.ts'
import type { EvaluationBasis, EvaluationFigures, RiskPointDraft } from '../../contract/index.ts'
import { estimateEffect, type Panel } from '../../domain/index.ts'
import { countPlacesByMonth } from '../records/index.ts'
import { riskTables, type BatchTable } from '../tables.ts'

const mostPlaces = 60

interface Point {
  readonly id: string
  readonly content: RiskPointDraft
}

/**
 * Whether violations fell where guidance was given: places of the batch's items as units, months as periods, the first
 * guidance on a point as its beginning, all other places of the same items as comparison.
 */
export async function effectOf(
  db: Db | Transaction,
  batch: BatchTable,
  points: readonly Point[],
  basis: EvaluationBasis,
): Promise<EvaluationFigures['effect']> {
  const panel = await panelOf(db, batch, points, basis)
  const { verdict, estimate, low, high, method, cautions } = estimateEffect(panel)
  return { verdict, estimate, low, high, method, cautions: [...cautions] }
}

async function panelOf(
  db: Db | Transaction,
  batch: BatchTable,
  points: readonly Point[],
  { beforeFrom, to }: EvaluationBasis,
): Promise<Panel> {
  const { path } = await riskTables(db)
    .selectFrom('organisations.organisation')
    .select('path')
    .where('id', '=', batch.organisation_id)
    .executeTakeFirstOrThrow()
  const within = [subtree(path)]
  const period = wholeMonths(beforeFrom, to)
  const months = monthsOf(period)
  const begun = await firstGuidance(db, batch.id)
  const items = [...new Set(points.map(({ content }) => content.item).filter(Boolean))]
  const units: { name: string; counts: Float64Array; treatedFrom: number }[] = []
  for (const item of items)
    for (const [place, byMonth] of await monthsOfPlaces(db, { within, item, ...period })) {
      const days = points
        .filter(({ content }) => content.item === item && (!content.place || content.place === place))
        .flatMap(({ id }) => begun.get(id) ?? [])
        .toSorted()
      units.push({
        name: `${item} ${place}`,
        counts: Float64Array.from(months, (month) => byMonth.get(month) ?? 0),
        treatedFrom: periodOf(months, days[0]),
      })
    }
  return {
    units: units.map(({ name }) => name),
    periods: months.length,
    periodsPerYear: 12,
    counts: units.map(({ counts }) => counts),
    exposure: units.map(() => new Float64Array(months.length).fill(1)),
    treatedFrom: units.map(({ treatedFrom }) => treatedFrom),
  }
}

/** Where in the months a day lies: before them all counts as guided from the start, after them as never guided. */
function periodOf(months: readonly string[], day: string | undefined): number {
  if (!day || day.slice(0, 7) > months.at(-1)!.slice(0, 7)) return Number.POSITIVE_INFINITY
  return Math.max(0, months.indexOf(startOfMonth(day)))
}

async function monthsOfPlaces(db: Db | Transaction, selection: Parameters<typeof countPlacesByMonth>[1]) {
  const places = new Map<string, Map<string, number>>()
  for (const { place, month, count } of await countPlacesByMonth(db, selection, mostPlaces))
    places.set(place, (places.get(place) ?? new Map<string, number>()).set(month, count))
  return places
}

/** The first day of guidance on each point. */
async function firstGuidance(db: Db | Transaction, batchId: string): Promise<Map<string, string>> {
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.guidance_record')
    .select(['risk_point_id', (eb) => eb.fn.min('guided_on').as('first')])
    .where('batch_id', '=', batchId)
    .where('withdrawn_because', 'is', null)
    .groupBy('risk_point_id')
    .execute()
  return new Map(rows.map(({ risk_point_id: id, first }) => [id, first]))
}
