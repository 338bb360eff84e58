import { dayOf } from '#base/clock/index.ts'
import { asJson } from '#base/database/index.ts'
import type { FileAnswer, InputOf, UseCase, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { renderPdf, renderWord } from '#platform/documents/index.ts'
import { recordFact, withdrawFact } from '#platform/evidence/index.ts'
import {
  evaluationCompleted,
  evaluationPartTexts,
  measureKindTexts,
  riskProblems,
  type downloadEvaluation,
  type Evaluation,
  type finaliseEvaluation,
  type saveEvaluation,
} from '../../contract/index.ts'
import { draftReport, reportDocument } from '../../domain/index.ts'
import { findBatch, noteEvent, openBatch, type FoundBatch } from '../batches/open-batch.ts'
import { subjectOfBatch } from '../facts/subject-of-batch.ts'
import { originOf } from '../publication/point-address.ts'
import { riskTables } from '../tables.ts'
import { figuresOf, pointsOf } from './figures-of.ts'
import { getEvaluation } from './read-evaluation.ts'
import { requireUnit } from '#platform/organisations/index.ts'

const changedMeanwhile = () =>
  riskProblems.refuse(
    'risk-prevention.changed-meanwhile',
    '分析评估刚被他人修改，请核对最新内容后再次保存；您填写的内容仍在页面上',
  )

/** Counts anew and keeps what was edited; without edited parts the report is drafted from the figures. */
export async function saveEvaluationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof saveEvaluation>>): Promise<Evaluation> {
  const { batchId } = input.params
  const { basis, parts, revision } = input.body
  const { batch } = await openBatch(db, { batchId, actor, action: 'evaluate', now })
  const before = await getEvaluation(db, batchId, actor, today)
  if (before.state === 'final')
    throw riskProblems.refuse('risk-prevention.not-possible-now', '报告已定稿：需要修改请先由审核人退回修改')
  if (before.revision !== revision) throw changedMeanwhile()
  if (basis.beforeTo >= basis.from)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '上一同期应在本期之前结束，请修改起止日期')
  const figures = await figuresOf(db, batch, basis)
  const report = parts ?? draftReport(await subjectOf(db, batch), basis, figures)
  const values = {
    basis: asJson(basis),
    figures: asJson(figures),
    parts: asJson(report),
    revision: revision + 1,
    changed_at: now,
  }
  const tables = riskTables(db)
  if (before.id)
    await tables.updateTable('risk_prevention.evaluation').set(values).where('id', '=', before.id).execute()
  else
    await tables
      .insertInto('risk_prevention.evaluation')
      .values({
        id: newId(),
        batch_id: batchId,
        organisation_id: batch.organisation_id,
        state: 'draft',
        fact_id: null,
        finalised_by_name: null,
        finalised_at: null,
        ...values,
      })
      .execute()
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId: batch.organisation_id,
    summary: `保存“${batch.title}”分析评估${parts ? '' : '，按数据起草报告'}`,
  })
  return getEvaluation(db, batchId, actor, today)
}

async function subjectOf(db: Writing<unknown>['db'], batch: FoundBatch) {
  const points = await pointsOf(db, batch.id)
  const published = await riskTables(db)
    .selectFrom('risk_prevention.published_point')
    .select('published_on')
    .where('batch_id', '=', batch.id)
    .limit(1)
    .executeTakeFirst()
  return {
    batchId: batch.id,
    batchTitle: batch.title,
    organisationName: batch.organisation_name,
    focus: batch.focus,
    publishedOn: published?.published_on ?? null,
    points: points.map(({ id, name, content }) => ({
      id,
      name,
      measures: content.measures.map(
        ({ kind, text, doneOn, outcome }) =>
          `${measureKindTexts[kind]}：${text}${doneOn ? `（${doneOn} 落实${outcome && `，${outcome}`}）` : '（尚未落实）'}`,
      ),
    })),
  }
}

/** 定稿 writes the fact; sent back for changes, the fact is withdrawn with the reason. */
export async function finaliseEvaluationUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof finaliseEvaluation>>): Promise<Evaluation> {
  const { batchId } = input.params
  const { revision, final, reason } = input.body
  const batch = await findBatch(db, batchId, actor)
  await requireUnit(db, batch.organisation_id, actor, 'risk-prevention.confirm')
  const tables = riskTables(db)
  const found = await tables
    .selectFrom('risk_prevention.evaluation')
    .selectAll()
    .where('batch_id', '=', batchId)
    .forUpdate()
    .executeTakeFirst()
  const refuse = (detail: string) => riskProblems.refuse('risk-prevention.not-possible-now', detail)
  if (!found) throw refuse('还没有分析评估：请先由经办人填写并起草报告')
  if (batch.stage === 'closed' || batch.stage === 'discarded') throw refuse('本批已经结束，不能再修改')
  if (found.revision !== revision) throw changedMeanwhile()
  if ((found.state === 'final') === final) throw refuse(final ? '报告已经定稿' : '报告还没有定稿')
  const names = Object.keys(evaluationPartTexts) as (keyof typeof evaluationPartTexts)[]
  const empty = names.find((name) => !found.parts[name].length)
  if (final && empty) throw refuse(`报告的“${evaluationPartTexts[empty]}”还没有内容`)
  if (final && names.some((name) => found.parts[name].some(({ text }) => text.includes('（请补写）'))))
    throw refuse('报告中还有“（请补写）”：请补写经验、问题和建议后再定稿')
  if (final && !found.figures.compliance.formula)
    throw refuse('法律遵从度的计算方法还没有确定：请负责人在“等级阈值”中选定后重新保存')
  const fact = final
    ? await recordFact(db, {
        kind: evaluationCompleted,
        organisationId: batch.organisation_id,
        occurredOn: dayOf(now),
        at: now,
        subject: { ...subjectOfBatch(batch), link: `/risk-prevention/batches/${batchId}/evaluation` },
        facts: { parts: names, points: found.figures.points },
        actor,
      })
    : null
  if (!final && found.fact_id) await withdrawFact(db, { factId: found.fact_id, reason, actor, at: now })
  await tables
    .updateTable('risk_prevention.evaluation')
    .set({
      state: final ? 'final' : 'draft',
      fact_id: fact?.id ?? null,
      finalised_at: final ? now : null,
      finalised_by_name: final ? actor.name : null,
      revision: revision + 1,
      changed_at: now,
    })
    .where('id', '=', found.id)
    .execute()
  const summary = final ? '分析评估报告定稿' : '分析评估报告退回修改'
  await noteEvent(db, { batchId, step: 'evaluation', summary, note: reason, actor, now })
  audit({
    subject: `risk-prevention.batch:${batchId}`,
    organisationId: batch.organisation_id,
    summary: `“${batch.title}”${summary}`,
  })
  return getEvaluation(db, batchId, actor, today)
}

/** The report as PDF or Word; numbers lead by footnotes to their lists. */
export async function downloadEvaluationUseCase({
  input,
  actor,
  db,
  now,
  today,
  header,
}: UseCase<InputOf<typeof downloadEvaluation>>): Promise<FileAnswer> {
  const { batchId, format } = input.params
  const evaluation = await getEvaluation(db, batchId, actor, today)
  if (!evaluation.parts)
    throw riskProblems.refuse('risk-prevention.not-possible-now', '还没有分析评估报告：请先填写数据并起草')
  const document = reportDocument(evaluation, originOf(header))
  const name = `分析评估报告-${evaluation.batchTitle}`
  if (format === 'word')
    return {
      fileName: `${name}.docx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: await renderWord(document),
    }
  const createdAt = evaluation.finalisedAt ?? now.toISOString()
  const content = await renderPdf('official-document', document, { createdAt })
  return { fileName: `${name}.pdf`, mediaType: 'application/pdf', content }
}
