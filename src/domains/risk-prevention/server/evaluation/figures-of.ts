import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import {
  guidanceModeTexts,
  publicityChannelTexts,
  RiskPointDraft,
  type EvaluationBasis,
  type EvaluationFigures,
} from '../../contract/index.ts'
import { comparePeriods, complianceOf, totalOf } from '../../domain/index.ts'
import { opinionsOf } from '../consultation/opinions-of.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { riskTables, type BatchTable } from '../tables.ts'
import { effectOf } from './effect-of.ts'
import { satisfactionOf } from './satisfaction-of.ts'

/** Everything that the report says in numbers, counted at this moment. */
export async function figuresOf(
  db: Db | Transaction,
  batch: BatchTable,
  basis: EvaluationBasis,
): Promise<EvaluationFigures> {
  const points = await pointsOf(db, batch.id)
  const measures = points.flatMap(({ content }) => content.measures)
  const count = (level: string) => points.filter((point) => point.level === level).length
  const guidance = await guidanceOf(db, batch.id)
  const { settings, decidedByName } = await settingsOf(db, batch.organisation_id)
  const named = basis.comparisons.flatMap((one) => {
    const point = points.find(({ id }) => id === one.riskPointId)
    return point ? [{ ...one, name: point.name }] : []
  })
  const totals = totalOf(named)
  return {
    points: points.length,
    high: count('high'),
    medium: count('medium'),
    low: count('low'),
    measures: measures.length,
    measuresDone: measures.filter(({ doneOn }) => doneOn !== null).length,
    ...(await opinionsOf(db, batch)),
    ...(await publicityOf(db, batch.id)),
    ...guidance,
    compared: named.map(({ riskPointId, name, ...counts }) => ({
      riskPointId,
      name,
      ...comparePeriods(counts, settings.inspectionFall),
    })),
    total: comparePeriods(totals, settings.inspectionFall),
    compliance: complianceOf(settings.complianceFormula, decidedByName, {
      cases: totals.cases,
      inspections: totals.inspections,
      repeatOffenders: basis.repeatOffenders,
      guided: guidance.guided,
      answered: guidance.adopted + guidance.partlyAdopted + guidance.notAdopted,
      adopted: guidance.adopted + guidance.partlyAdopted,
    }),
    satisfaction: await satisfactionOf(db, batch.organisation_id, basis),
    effect: await effectOf(db, batch, points, basis),
  }
}

export async function pointsOf(db: Db | Transaction, batchId: string) {
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.risk_point')
    .select(['id', 'name', 'level', 'content'])
    .where('batch_id', '=', batchId)
    .where('state', '=', 'active')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, content: RiskPointDraft.parse(row.content) }))
}

async function publicityOf(db: Db | Transaction, batchId: string) {
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.publicity')
    .select(['channel', 'reach'])
    .where('batch_id', '=', batchId)
    .where('withdrawn_because', 'is', null)
    .orderBy('id')
    .execute()
  const channels = [...new Set(rows.map(({ channel }) => channel))]
  return {
    channels: channels.map((channel) => publicityChannelTexts[channel]),
    publicity: rows.length,
    reach: rows.reduce((sum, { reach }) => sum + (reach ?? 0), 0),
  }
}

async function guidanceOf(db: Db | Transaction, batchId: string) {
  const rows = await riskTables(db)
    .selectFrom('risk_prevention.guidance_record')
    .leftJoin('counterparties.counterparty as firm', 'firm.id', 'risk_prevention.guidance_record.counterparty_id')
    .select(['mode', 'result'])
    // One deed about several points is counted once.
    .distinctOn('fact_id')
    // Merged firms are one; without a firm of the register only the name tells whom it was.
    .select(sql<string>`coalesce(firm.canonical_id::text, lower(btrim(counterparty_name)))`.as('who'))
    .where('batch_id', '=', batchId)
    .where('withdrawn_because', 'is', null)
    .orderBy('fact_id')
    .execute()
  const answered = (result: string) => rows.filter((row) => row.result === result).length
  const modes = Object.entries(guidanceModeTexts).map(([mode, text]) => ({
    text,
    count: rows.filter((row) => row.mode === mode).length,
  }))
  return {
    guidances: rows.length,
    guided: new Set(rows.map(({ who }) => who)).size,
    modes: modes.filter((mode) => mode.count > 0),
    adopted: answered('adopted'),
    partlyAdopted: answered('partlyAdopted'),
    notAdopted: answered('notAdopted'),
  }
}
