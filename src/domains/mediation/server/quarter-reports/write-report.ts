import type { Selectable } from 'kysely'
import { asJson, type Transaction } from '#base/database/index.ts'
import { subtree, type InputOf, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import {
  mediationProblems,
  statisticsReported,
  type draftQuarterReport,
  type QuarterReport,
  type ReportFigures,
  type saveQuarterReport,
  type submitQuarterReport,
} from '../../contract/index.ts'
import { daysOfQuarter, draftReport, figuresOf, quarterText, type Quarter } from '../../domain/index.ts'
import { countMediations, statisticsUnits } from '../statistics/count-mediations.ts'
import { rowsOf } from '../statistics/show-statistics.ts'
import { statisticsTables, type QuarterReportRow, type QuarterReportTable } from '../statistics/tables.ts'
import { getReportRow, selectReports, toReport } from './select-reports.ts'

const write = 'mediation.report-statistics'

/** One report a unit and quarter, of it and all below it, with a first text from what was counted. */
export async function draftQuarterReportUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof draftQuarterReport>>): Promise<QuarterReport> {
  const { organisationId, ...quarter } = body
  const unit = await requireUnit(db, organisationId, actor, write)
  const days = daysOfQuarter(quarter)
  if (days.from > today)
    throw mediationProblems.refuse('mediation.not-possible-now', `${quarterText(quarter)}还没有开始，不能起草报告`)
  const before = await selectReports(db, actor, write)
    .where('r.organisation_id', '=', organisationId)
    .where('r.year', '=', quarter.year)
    .where('r.quarter', '=', quarter.quarter)
    .executeTakeFirst()
  if (before) return toReport(db, before, actor)
  const units = statisticsUnits(actor, subtree(unit.path))
  const counted = await countMediations(db, units, days)
  const lastYear = await countMediations(db, units, daysOfQuarter({ ...quarter, year: quarter.year - 1 }))
  const figures: ReportFigures = {
    total: figuresOf(counted),
    before: figuresOf(lastYear),
    areas: await rowsOf(db, counted, 'area'),
    countedOn: today,
  }
  const id = newId()
  const inserted = await statisticsTables(db)
    .insertInto('mediation.quarter_report')
    .values({
      id,
      organisation_id: organisationId,
      ...quarter,
      parts: asJson(draftReport(unit.name, quarter, figures)),
      figures: asJson(figures),
      state: 'draft',
      reported_by_name: null,
      reported_at: null,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'year', 'quarter']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw mediationProblems.refuse('mediation.not-possible-now', '这份报告刚由他人起草，请在列表中打开')
  audit({
    subject: `mediation.quarter_report:${id}`,
    organisationId,
    summary: `起草${unit.name}${quarterText(quarter)}行政调解分析报告`,
  })
  return toReport(db, await getReportRow(db, id, actor), actor)
}

export async function saveQuarterReportUseCase({
  input: { params, body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveQuarterReport>>): Promise<QuarterReport> {
  const row = await getDraft(db, params.quarterReportId, actor)
  await change(db, row, body.revision, { parts: body.parts, changed_at: now })
  audit(noteOf(row, '修改'))
  return toReport(db, await getReportRow(db, row.id, actor), actor)
}

/** 报告: the text is final, and the ledger knows it. */
export async function submitQuarterReportUseCase({
  input: { params, body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof submitQuarterReport>>): Promise<QuarterReport> {
  const row = await getDraft(db, params.quarterReportId, actor)
  if (daysOfQuarter(row).to >= today)
    throw mediationProblems.refuse('mediation.not-possible-now', `${quarterText(row)}还没有结束，结束以后再报告`)
  if (row.figures.countedOn <= daysOfQuarter(row).to)
    throw mediationProblems.refuse(
      'mediation.not-possible-now',
      `数字统计至 ${row.figures.countedOn}，本季度还没有结束；请先刷新数字`,
    )
  await change(db, row, body.revision, {
    state: 'reported',
    reported_by_name: actor.name,
    reported_at: now,
    changed_at: now,
  })
  const { accepted, settled } = row.figures.total
  await recordFact(db, {
    kind: statisticsReported,
    organisationId: row.organisation_id,
    occurredOn: today,
    at: now,
    subject: {
      module: 'mediation',
      id: row.id,
      label: `${quarterText(row)}行政调解统计分析报告`,
      link: `/mediation/quarter-reports/${row.id}`,
    },
    facts: { quarter: quarterText(row), accepted, settled },
    actor,
  })
  audit(noteOf(row, '报告'))
  return toReport(db, await getReportRow(db, row.id, actor), actor)
}

/** A draft of a quarter that was still running is counted anew; the words stay as they were written. */
export async function recountQuarterReport(
  { actor, db, now, today, audit }: Omit<Writing<unknown>, 'input'>,
  id: string,
  revision: number,
): Promise<QuarterReport> {
  const row = await getDraft(db, id, actor)
  const units = statisticsUnits(actor, subtree(row.path))
  const counted = await countMediations(db, units, daysOfQuarter(row))
  const figures: ReportFigures = {
    ...row.figures,
    total: figuresOf(counted),
    areas: await rowsOf(db, counted, 'area'),
    countedOn: today,
  }
  const untouched = JSON.stringify(row.parts) === JSON.stringify(draftReport(row.organisation_name, row, row.figures))
  const parts = untouched ? draftReport(row.organisation_name, row, figures) : row.parts
  await change(db, row, revision, { figures, parts, changed_at: now })
  audit(noteOf(row, '刷新数字'))
  return toReport(db, await getReportRow(db, row.id, actor), actor)
}

async function getDraft(tx: Transaction, id: string, actor: Parameters<typeof getReportRow>[2]) {
  const row = await getReportRow(tx, id, actor, write)
  if (row.state !== 'draft')
    throw mediationProblems.refuse(
      'mediation.not-possible-now',
      `报告已由${row.reported_by_name ?? '他人'}报告，不能再改`,
    )
  return row
}

const noteOf = (row: QuarterReportRow & Quarter, act: string) => ({
  subject: `mediation.quarter_report:${row.id}`,
  organisationId: row.organisation_id,
  summary: `${act}${row.organisation_name}${quarterText(row)}行政调解分析报告`,
})

/** @throws Problem `mediation.changed-meanwhile` */
async function change(
  tx: Transaction,
  row: QuarterReportRow,
  revision: number,
  values: Partial<Omit<Selectable<QuarterReportTable>, 'revision'>>,
): Promise<void> {
  const changed = await statisticsTables(tx)
    .updateTable('mediation.quarter_report')
    .set({
      ...values,
      ...(values.parts ? { parts: asJson(values.parts) } : {}),
      ...(values.figures ? { figures: asJson(values.figures) } : {}),
      revision: revision + 1,
    })
    .where('id', '=', row.id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (!changed)
    throw mediationProblems.refuse('mediation.changed-meanwhile', '报告刚被他人修改，请刷新后再改；您写的内容还在')
}
