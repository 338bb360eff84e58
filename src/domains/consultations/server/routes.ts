import { serveRead, serveWrite, mayAct, refuse, type Route } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  cancelConsultation,
  changeConsultation,
  concludeConsultation,
  consultationStateTexts,
  createConsultation,
  downloadSummary,
  draftResult,
  exportConsultations,
  extendConsultation,
  inviteBody,
  listConsultations,
  recordOutreach,
  sendConsultation,
  showConsultation,
  withdrawOutreach,
} from '../contract/index.ts'
import { conclude } from './conclude.ts'
import { getConsultation, getRow, lockConsultation, requireState } from './get-consultation.ts'
import { pageConsultations, selectConsultations, toSummary } from './list-consultations.ts'
import { makeConsultation } from './make-consultation.ts'
import { cancel, extendPeriod, replaceContent } from './manage-consultation.ts'
import { sendToPublic } from './open-consultation.ts'
import { invite, takeBackOutreach, writeOutreach } from './outreach.ts'
import { readConsultation } from './read-consultation.ts'
import { standingOf } from './standing.ts'
import { draftResultPublication } from './summary/draft-result.ts'
import { readAllOpinions } from './summary/read-all.ts'
import { summaryFile } from './summary/summary-files.ts'
import { summaryRows } from './summary/summary-rows.ts'

const read = 'consultations.read'
const manage = 'consultations.manage'
export const subjectOf = (id: string) => `consultations.consultation:${id}`

export const consultationRoutes: readonly Route[] = [
  serveWrite(createConsultation, async ({ db, actor, input: { body }, now, today, audit }) => {
    const { organisationId, ...content } = body
    const { path, name } = await getOrganisation(db, organisationId)
    if (!mayAct(actor, manage, path))
      throw refuse('base.forbidden', `“${name}”不在您的权限范围内，不能以它的名义征求意见`)
    const id = await makeConsultation(db, { ...content, organisationId, subject: null, at: now })
    audit({ subject: subjectOf(id), organisationId, summary: `新建征求意见“${content.title}”` })
    return readConsultation(db, await getRow(db, id), actor, today)
  }),
  serveRead(listConsultations, ({ db, actor, input, today }) => pageConsultations(db, actor, input.query, today)),
  serveWrite(exportConsultations, async ({ db, actor, input, today, audit }) => {
    const rows = await selectConsultations(db, actor, input.query, today)
      .orderBy('consultation.created_at', 'desc')
      .limit(50_000)
      .execute()
    const lines = rows
      .map((row) => toSummary(row, today))
      .map((one) => [
        one.title,
        one.organisationName,
        consultationStateTexts[one.state],
        one.opensOn,
        one.closesOn,
        one.opinions,
        one.unanswered,
      ])
    audit({ summary: `导出征求意见列表 ${rows.length} 行` })
    const header = ['名称', '单位', '状态', '开始', '截止', '意见', '未答复']
    return { fileName: `征求意见-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: csvOf(header, lines) }
  }),
  serveRead(showConsultation, async ({ db, actor, input: { params }, today }) =>
    readConsultation(db, await getConsultation(db, { ...params, actor, permission: read }), actor, today),
  ),
  serveWrite(changeConsultation, async ({ db, actor, input: { params, body }, today, audit }) => {
    const { revision, ...content } = body
    const row = await lockConsultation(db, { ...params, actor, permission: manage, revision })
    await replaceContent(db, row, content, today)
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: `修改征求意见“${row.title}”` })
    return readConsultation(db, await getRow(db, row.id), actor, today)
  }),
  serveWrite(sendConsultation, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage, ...body })
    requireState(row, today, ['draft'], '送发布审核')
    await sendToPublic(db, row, actor, now)
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: `送发布审核：“${row.title}”` })
    return readConsultation(db, await getRow(db, row.id), actor, today)
  }),
  serveWrite(extendConsultation, async ({ db, actor, input: { params, body }, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage, revision: body.revision })
    await extendPeriod(db, row, { ...body, today })
    audit({
      subject: subjectOf(row.id),
      organisationId: row.organisation_id,
      summary: `延长征求意见期限至 ${body.closesOn}`,
      details: { reason: body.reason },
    })
    return readConsultation(db, await getRow(db, row.id), actor, today)
  }),
  serveWrite(cancelConsultation, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage, revision: body.revision })
    await cancel(db, row, { reason: body.reason, today, actor, at: now })
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: `取消征求意见：${body.reason}` })
    return readConsultation(db, await getRow(db, row.id), actor, today)
  }),
  serveWrite(concludeConsultation, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: 'consultations.conclude', ...body })
    await conclude(db, row, { actor, at: now, today })
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: `办结征求意见“${row.title}”` })
    return readConsultation(db, await getRow(db, row.id), actor, today)
  }),
  serveWrite(draftResult, async ({ db, actor, input: { params }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    await draftResultPublication(db, row, { actor, at: now, today })
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: '起草采纳情况公布件' })
    return readConsultation(db, await getRow(db, row.id), actor, today)
  }),
  serveWrite(downloadSummary, async ({ db, actor, input: { params, query }, now, today, audit }) => {
    const row = await getConsultation(db, { ...params, actor, permission: read })
    requireState(row, today, ['open', 'closed', 'concluded'], '生成汇总表')
    const lines = summaryRows(await readAllOpinions(db, row))
    audit({
      subject: subjectOf(row.id),
      organisationId: row.organisation_id,
      summary: `下载采纳情况汇总表 ${query.format}`,
    })
    return summaryFile({ row, standing: await standingOf(db, row.id), lines, today, at: now }, query.format)
  }),
  serveWrite(recordOutreach, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    const outreach = await writeOutreach(db, row, body, { actor, at: now, today })
    audit({
      subject: subjectOf(row.id),
      organisationId: row.organisation_id,
      summary: `登记征求意见活动 ${body.heldOn}`,
    })
    return outreach
  }),
  serveWrite(withdrawOutreach, async ({ db, actor, input: { params, body }, now, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    await takeBackOutreach(db, row, { ...params, ...body, actor, at: now })
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: `撤销活动登记：${body.reason}` })
  }),
  serveWrite(inviteBody, async ({ db, actor, input: { params, body }, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    const invited = await invite(db, row, { ...body, today })
    audit({ subject: subjectOf(row.id), organisationId: row.organisation_id, summary: `邀请“${body.name}”提出意见` })
    return invited
  }),
]
