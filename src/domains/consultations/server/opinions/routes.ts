import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import {
  answerOpinions,
  attachStampedCopy,
  audienceTexts,
  channelTexts,
  confirmGroup,
  consultationProblems,
  dissolveGroup,
  downloadStampedCopy,
  exportOpinions,
  fateTexts,
  listOpinions,
  proposeGroups,
  registerOpinion,
  releaseOpinions,
  showContact,
} from '../../contract/index.ts'
import { getConsultation, lockConsultation } from '../get-consultation.ts'
import { resultOf } from '../summary/summary-rows.ts'
import { answer } from './answer-opinions.ts'
import { listProposals, makeGroup, removeGroup } from './groups.ts'
import { pageOpinions, selectOpinions, withAnswers } from './list-opinions.ts'
import { getOpinion, readContact, release } from './one-opinion.ts'
import { attachCopy, enterOpinion } from './register-opinion.ts'

const read = 'consultations.read'
const manage = 'consultations.manage'
const noteOf = (row: { organisation_id: string }, opinionId: string, summary: string) => ({
  subject: `consultations.opinion:${opinionId}`,
  organisationId: row.organisation_id,
  summary,
})

export const opinionRoutes: readonly Route[] = [
  serveRead(listOpinions, async ({ db, actor, input: { params, query } }) =>
    pageOpinions(db, await getConsultation(db, { ...params, actor, permission: read }), query),
  ),
  serveWrite(exportOpinions, async ({ db, actor, input: { params, query }, today, audit }) => {
    const row = await getConsultation(db, { ...params, actor, permission: read })
    const rows = await selectOpinions(db, row, query).orderBy('opinion.id').limit(50_000).execute()
    const lines = (await withAnswers(db, row, rows)).map((one) => [
      one.receiptCode,
      one.clauseTitle ?? '总体',
      one.text,
      one.receivedOn,
      channelTexts[one.channel],
      audienceTexts[one.audience],
      one.groupLabel,
      one.answer && fateTexts[one.answer.fate],
      one.answer?.reason,
      one.answer && resultOf(one.answer),
    ])
    audit({ ...noteOf(row, '', `导出意见 ${lines.length} 条`), subject: `consultations.consultation:${row.id}` })
    const header = ['查询码', '条款', '意见', '收到日期', '方式', '来源', '归并', '采纳情况', '理由', '修改或落实情况']
    const content = csvOf(header, lines)
    return { fileName: `${row.title}-意见-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content }
  }),
  serveWrite(registerOpinion, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    const id = await enterOpinion(db, row, body, { actor, at: now, today })
    audit(noteOf(row, id, `登记意见（${channelTexts[body.channel]}，${body.receivedOn} 收到）`))
    return getOpinion(db, row, id)
  }),
  serveWrite(releaseOpinions, async ({ db, actor, input: { params, body }, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    const released = await release(db, row, body.opinionIds, actor.name)
    audit({
      subject: `consultations.consultation:${row.id}`,
      organisationId: row.organisation_id,
      summary: `放行意见 ${released} 条`,
    })
    return { released }
  }),
  serveWrite(attachStampedCopy, async ({ db, actor, input: { params, body }, now, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    await attachCopy(db, row, params.opinionId, body.uploadId, { actor, at: now })
    audit(noteOf(row, params.opinionId, '附上盖章件'))
    return getOpinion(db, row, params.opinionId)
  }),
  serveWrite(downloadStampedCopy, async ({ db, actor, input: { params }, audit }) => {
    const row = await getConsultation(db, { ...params, actor, permission: read })
    const { stampedFileId } = await getOpinion(db, row, params.opinionId)
    if (stampedFileId === null)
      throw consultationProblems.refuse('consultations.opinion-not-found', '这条意见没有盖章件')
    audit(noteOf(row, params.opinionId, '下载盖章件'))
    return answerStoredFile(db, stampedFileId)
  }),
  serveWrite(showContact, async ({ db, actor, input: { params }, audit }) => {
    const row = await getConsultation(db, { ...params, actor, permission: manage })
    audit(noteOf(row, params.opinionId, '查看意见人的联系方式'))
    return { contact: await readContact(db, row, params.opinionId) }
  }),
  serveRead(proposeGroups, async ({ db, actor, input: { params } }) => {
    const row = await getConsultation(db, { ...params, actor, permission: manage })
    return { items: await listProposals(db, row) }
  }),
  serveWrite(confirmGroup, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    const groupId = await makeGroup(db, row, { ...body, by: actor.name, at: now, today })
    audit({
      subject: `consultations.opinion_group:${groupId}`,
      organisationId: row.organisation_id,
      summary: `归并意见 ${body.opinionIds.length} 条：${body.label}`,
    })
    return { groupId }
  }),
  serveWrite(dissolveGroup, async ({ db, actor, input: { params }, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    await removeGroup(db, row, params.opinionGroupId, today)
    audit({
      subject: `consultations.opinion_group:${params.opinionGroupId}`,
      organisationId: row.organisation_id,
      summary: '拆开一组意见',
    })
  }),
  serveWrite(answerOpinions, async ({ db, actor, input: { params, body }, now, today, audit }) => {
    const row = await lockConsultation(db, { ...params, actor, permission: manage })
    const answered = await answer(db, row, body, { actor, at: now, today })
    audit({
      subject: `consultations.answer:${answered.id}`,
      organisationId: row.organisation_id,
      summary: `答复意见 ${body.opinionIds.length} 条：${fateTexts[body.fate]}`,
      details: { opinionIds: body.opinionIds },
    })
    return answered
  }),
]
