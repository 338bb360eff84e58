import { asJson, type Transaction } from '#base/database/index.ts'
import { mayAct, refuse, type Actor, type InputOf, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { getProgramme } from '#domains/programmes/index.ts'
import {
  oversightProblems,
  type recountReport,
  type removeReport,
  type ReportDraft,
  type saveReport,
  type startReport,
} from '../../contract/index.ts'
import { unknownFigures } from '../../domain/reports/fill-text.ts'
import { oversightTables } from '../tables.ts'
import { gatherReport } from './gather.ts'
import { getReport } from './read-report.ts'

/** 一键成稿 */
export async function startReportUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof startReport>>): Promise<ReportDraft> {
  const { kind, organisationId, programmeId } = input.body
  const unit = await getOrganisation(db, organisationId)
  if (!mayAct(actor, 'oversight.draft', unit.path)) throw refuse('base.forbidden', `“${unit.name}”不在您的权限范围内`)
  const programme = await getProgramme(db, programmeId, actor)
  if (programme.state === 'draft')
    throw oversightProblems.refuse('oversight.no-programme', '方案还没有印发，没有可以报告的落实情况')
  if (kind === 'circular' && programme.organisationId !== organisationId)
    throw oversightProblems.refuse('oversight.not-the-issuer', `通报由制定单位“${programme.organisationName}”起草`)
  const text = await gatherReport(db, actor, { kind, organisationId, organisationName: unit.name, programmeId }, today)
  const id = newId()
  await oversightTables(db)
    .insertInto('oversight.report_draft')
    .values({
      id,
      kind,
      organisation_id: organisationId,
      organisation_name: unit.name,
      programme_id: programmeId,
      title: text.title,
      blocks: asJson(text.blocks),
      figures: asJson(text.figures),
      annex: asJson(text.annex),
      counted_on: today,
      revision: 1,
      created_by: actor.personId,
      created_by_name: actor.name,
      created_at: now,
      changed_by_name: actor.name,
      changed_at: now,
    })
    .execute()
  audit({ subject: `oversight.report:${id}`, organisationId, summary: `成稿“${text.title.replaceAll('\n', '')}”` })
  return getReport(db, id, actor)
}

export async function saveReportUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof saveReport>>): Promise<ReportDraft> {
  const { draftId } = input.params
  const { revision, title, blocks } = input.body
  const before = await changeReport(db, draftId, actor, revision, now)
  const [unknown] = blocks.flatMap((block) => unknownFigures(block.text, before.figures))
  if (unknown !== undefined)
    throw oversightProblems.refuse(
      'oversight.unknown-figure',
      `没有名为“{${unknown}}”的数字；可用的有 ${before.figures.map((figure) => `{${figure.key}}`).join('、')}`,
    )
  await oversightTables(db)
    .updateTable('oversight.report_draft')
    .set({ title, blocks: asJson(blocks) })
    .where('id', '=', draftId)
    .execute()
  audit({ subject: `oversight.report:${draftId}`, organisationId: before.organisationId, summary: '保存稿件' })
  return getReport(db, draftId, actor)
}

/** Figures and annex anew; not a word of the text changes. */
export async function recountReportUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recountReport>>): Promise<ReportDraft> {
  const { draftId } = input.params
  const before = await changeReport(db, draftId, actor, input.body.revision, now)
  const { figures, annex } = await gatherReport(db, actor, before, today)
  await oversightTables(db)
    .updateTable('oversight.report_draft')
    .set({ figures: asJson(figures), annex: asJson(annex), counted_on: today })
    .where('id', '=', draftId)
    .execute()
  audit({
    subject: `oversight.report:${draftId}`,
    organisationId: before.organisationId,
    summary: `刷新稿件数字，统计至 ${today}`,
  })
  return getReport(db, draftId, actor)
}

export async function removeReportUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof removeReport>>): Promise<undefined> {
  const { draftId } = input.params
  const before = await changeReport(db, draftId, actor, input.query.revision, now)
  await oversightTables(db).deleteFrom('oversight.report_draft').where('id', '=', draftId).execute()
  audit({
    subject: `oversight.report:${draftId}`,
    organisationId: before.organisationId,
    summary: `删除稿件“${before.title.replaceAll('\n', '')}”`,
  })
  return undefined
}

/** Locks a draft for one change and counts its revision up. */
async function changeReport(
  tx: Transaction,
  draftId: string,
  actor: Actor,
  revision: number,
  now: Date,
): Promise<ReportDraft> {
  const tables = oversightTables(tx)
  await tables.selectFrom('oversight.report_draft').select('id').where('id', '=', draftId).forUpdate().execute()
  const draft = await getReport(tx, draftId, actor)
  if (draft.revision !== revision)
    throw oversightProblems.refuse(
      'oversight.changed-meanwhile',
      '稿件刚被他人修改，请另开一页核对后再保存；您的内容仍在页面上',
    )
  await tables
    .updateTable('oversight.report_draft')
    .set({ revision: revision + 1, changed_at: now, changed_by_name: actor.name })
    .where('id', '=', draftId)
    .execute()
  return draft
}
