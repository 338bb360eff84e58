import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import {
  riskProblems,
  selfReported,
  selfReportOutcomeTexts,
  type closeSelfReport,
  type SelfReport,
  type takeSelfReport,
} from '../../contract/index.ts'
import { riskTables, type SelfReportTable } from '../../server/tables.ts'
import { getSelfReportRow, toSelfReport, type SelfReportRow } from './read-self-reports.ts'
import { momentOf } from './receipt.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** 受理: from here it is somebody's, and a fact. */
export async function takeSelfReportUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof takeSelfReport>>): Promise<SelfReport> {
  const row = await getSelfReportRow(db, input.params.selfReportId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.handle-self-reports')
  if (row.state !== 'received') throw riskProblems.refuse('risk-prevention.not-possible-now', '这件报告已经受理')
  const { id: factId } = await recordFact(db, {
    kind: selfReported,
    organisationId: row.organisation_id,
    occurredOn: dayOf(now),
    at: now,
    subject: {
      module: 'risk-prevention',
      id: row.id,
      label: row.point_name,
      link: `/risk-prevention/self-reports/${row.id}`,
    },
    facts: { receivedAt: momentOf(row.received_at), code: row.code },
    actor,
  })
  const handled = { handled_by_name: actor.name, handled_at: now }
  await change(db, row, input.body.revision, { state: 'taken', fact_id: factId, ...handled })
  audit({
    subject: `risk-prevention.self-report:${row.id}`,
    organisationId: row.organisation_id,
    summary: `受理主动改正报告 ${row.code}`,
  })
  return toSelfReport(await getSelfReportRow(db, row.id, actor), actor)
}

/** 办结: what became of it. A serious violation leaves guidance by one exit, with its reason. */
export async function closeSelfReportUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof closeSelfReport>>): Promise<SelfReport> {
  const { outcome, answer, reason, revision } = input.body
  const row = await getSelfReportRow(db, input.params.selfReportId, actor)
  await requireUnit(db, row.organisation_id, actor, 'risk-prevention.handle-self-reports')
  if (row.state !== 'taken')
    throw riskProblems.refuse(
      'risk-prevention.not-possible-now',
      row.state === 'closed' ? '这件报告已经办结' : '请先受理，再办结',
    )
  if (outcome === 'enforcement' && !reason)
    throw riskProblems.refuse('risk-prevention.reason-needed', '转执法程序请写明理由', [
      { path: 'body.reason', message: '请写明转执法程序的理由' },
    ])
  const handled = { handled_by_name: actor.name, handled_at: now }
  await change(db, row, revision, { state: 'closed', outcome, answer, reason, ...handled })
  audit({
    subject: `risk-prevention.self-report:${row.id}`,
    organisationId: row.organisation_id,
    summary: `办结主动改正报告 ${row.code}：${selfReportOutcomeTexts[outcome]}${reason ? `（${reason}）` : ''}`,
  })
  return toSelfReport(await getSelfReportRow(db, row.id, actor), actor)
}

async function change(
  tx: Transaction,
  row: SelfReportRow,
  revision: number,
  values: Partial<SelfReportTable>,
): Promise<void> {
  const changed = await riskTables(tx)
    .updateTable('risk_prevention.self_report')
    .set({ ...values, revision: revision + 1 })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw riskProblems.refuse('risk-prevention.changed-meanwhile', '这件报告刚被他人办理，请核对最新内容后再试')
}
