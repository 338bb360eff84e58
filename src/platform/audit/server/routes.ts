import { refuse, serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { csvOf } from '#base/sheets/index.ts'
import { exportAudit, listAuditEvents, searchAudit, verifyAudit, type AuditEntryView } from '../contract/index.ts'
import { eventText, listEventTexts } from './event-texts.ts'
import { sealBatch } from './seal.ts'
import { listEntries, searchAudit as search } from './search.ts'
import { verifyAudit as verify } from './verify.ts'

const mostExported = 50_000

export const routes: readonly Route[] = [
  serveRead(searchAudit, ({ db, actor, input: { query } }) => search(db, actor, query, query)),
  serveRead(listAuditEvents, async () => ({ events: listEventTexts() })),
  serveWrite(exportAudit, async ({ db, actor, today, input: { query }, audit }) => {
    const entries = await listEntries(db, actor, query, mostExported + 1)
    if (entries.length > mostExported)
      throw refuse('base.too-large', `超过 ${mostExported} 条，请缩短日期范围后分次导出`)
    audit({ summary: `导出审计日志 ${entries.length} 条`, details: query })
    return { fileName: `审计日志-${today}.csv`, mediaType: 'text/csv; charset=utf-8', content: tableOf(entries) }
  }),
  serveWrite(verifyAudit, async ({ db, audit }) => {
    while ((await sealBatch(db)) > 0);
    const verdict = await verify(db)
    const words = verdict.firstBreak?.sentence ?? `${verdict.verified} 条完整`
    audit({ summary: `校验审计日志：${words}`, details: { head: verdict.head } })
    return verdict
  }),
]

function tableOf(entries: readonly AuditEntryView[]): string {
  const header = [
    '序号',
    '时间',
    '业务时间',
    '操作',
    '结果',
    '人员',
    '代行',
    '单位',
    '摘要',
    '对象',
    '来源地址',
    '请求编号',
  ]
  return csvOf(
    header,
    entries.map((entry) => [
      entry.position,
      inChina(entry.at),
      inChina(entry.businessAt),
      eventText(entry.event),
      entry.outcome === 'done' ? '成功' : '未成功',
      entry.personName,
      entry.onBehalfOfName,
      entry.organisationName,
      entry.summary,
      entry.subject,
      entry.clientAddress,
      entry.requestId,
    ]),
  )
}

function inChina(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' })
}
