import type { Db, Transaction } from '#base/database/index.ts'
import { subtree } from '#base/http/index.ts'
import { monthsOf, wholeMonths } from '#platform/calendar/domain/index.ts'
import type { EvaluationBasis, EvaluationFigures, RiskPointDraft } from '../../contract/index.ts'
import { estimateEffect, type Panel } from '../../domain/index.ts'
import { countRecordsByMonth, topPlaces } from '../records/index.ts'
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
    for (const { place } of await topPlaces(db, { within, item, ...period }, mostPlaces)) {
      const counted = await countRecordsByMonth(db, { within, item, place, ...period })
      const byMonth = new Map(counted.map(({ month, count }) => [month, count]))
      const days = points
        .filter(({ content }) => content.item === item && (!content.place || content.place === place))
        .flatMap(({ id }) => begun.get(id) ?? [])
        .sort()
      units.push({
        name: `${item} ${place}`,
        counts: Float64Array.from(months, (month) => byMonth.get(month) ?? 0),
        treatedFrom: days[0] ? months.indexOf(`${days[0].slice(0, 7)}-01`) : Number.POSITIVE_INFINITY,
      })
    }
  return {
    units: units.map(({ name }) => name),
    periods: months.length,
    periodsPerYear: 12,
    counts: units.map(({ counts }) => counts),
    exposure: units.map(() => new Float64Array(months.length).fill(1)),
    treatedFrom: units.map(({ treatedFrom }) => (treatedFrom < 0 ? Number.POSITIVE_INFINITY : treatedFrom)),
  }
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
