import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { findPublicationOf } from '#platform/publishing/index.ts'
import { mediationProblems, type QuarterReport, type QuarterReportSummary } from '../../contract/index.ts'
import { statisticsTables, type QuarterReportRow } from '../statistics/tables.ts'

export const subjectOf = (id: string) => ({ module: 'mediation', kind: 'mediation.quarter-results', id })

export function selectReports(db: Db | Transaction, actor: Actor, permission = 'mediation.read-statistics') {
  return statisticsTables(db)
    .selectFrom('mediation.quarter_report as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select(['o.name as organisation_name', 'o.path'])
    .where(inReach(actor, permission))
}

/** @throws Problem `mediation.not-found` */
export async function getReportRow(
  db: Db | Transaction,
  id: string,
  actor: Actor,
  permission?: string,
): Promise<QuarterReportRow> {
  const row = await selectReports(db, actor, permission).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw mediationProblems.refuse('mediation.not-found', '没有这份分析报告，或不在您的权限范围内')
  return row
}

export const toSummary = (row: QuarterReportRow): QuarterReportSummary => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisationName: row.organisation_name,
  year: row.year,
  quarter: row.quarter,
  state: row.state,
  changedAt: row.changed_at.toISOString(),
})

export async function toReport(db: Db | Transaction, row: QuarterReportRow, actor: Actor): Promise<QuarterReport> {
  const publication = await findPublicationOf(db, subjectOf(row.id))
  return {
    ...toSummary(row),
    parts: row.parts,
    figures: row.figures,
    reportedByName: row.reported_by_name,
    reportedOn: row.reported_at && dayOf(row.reported_at),
    publicationId: publication?.id ?? null,
    publicationState: publication?.state ?? null,
    mayEdit: mayAct(actor, 'mediation.report-statistics', row.path),
    revision: row.revision,
  }
}
