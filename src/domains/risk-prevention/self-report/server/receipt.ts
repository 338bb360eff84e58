import type { Db } from '#base/database/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { beforehand, riskProblems, selfReportStateTexts } from '../../contract/index.ts'
import { riskTables } from '../../server/tables.ts'

export type SelfReceipt = Awaited<ReturnType<typeof readSelfReceipt>>

/** What the holder of a code may see: that it came, when, to whom, how far it is. Neither words nor names. */
export async function findSelfReceipt(db: Db, code: string) {
  return riskTables(db)
    .selectFrom('risk_prevention.self_report as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .innerJoin('risk_prevention.booklet as k', 'k.id', 'r.booklet_id')
    .select(['r.code', 'r.point_name', 'r.received_at', 'r.digest', 'r.state', 'r.answer', 'r.handled_at'])
    .select(['o.name as organisation_name', 'k.code as booklet_code'])
    .where('r.code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .executeTakeFirst()
}

export async function readSelfReceipt(db: Db, code: string) {
  const found = await findSelfReceipt(db, code)
  if (!found)
    throw riskProblems.refuse(
      'risk-prevention.self-report-not-found',
      '没有这个编号的回执，请核对字母和数字；O 与 0、I 与 1 不会出现',
    )
  return found
}

/** 2020年12月20日 09:30:05, in the city's time. */
export const momentOf = (at: Date): string => at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

export function printSelfReceipt(receipt: SelfReceipt, origin: string): Promise<Uint8Array> {
  return renderPdf(
    'receipt',
    {
      title: '主动改正报告回执',
      number: receipt.code,
      matter: receipt.point_name,
      submittedBy: '持有本回执的人',
      receivedBy: receipt.organisation_name,
      receivedAt: `${new Date(receipt.received_at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`,
      facts: [
        { label: '办理情况', value: selfReportStateTexts[receipt.state] },
        { label: '一户一册编号', value: receipt.booklet_code },
      ],
      digest: { algorithm: 'SHA-256', value: receipt.digest },
      notes: [
        '收到时间为平台服务器时间。内容摘要由报告全文和收到时间算出，任何一处改动都会不同。',
        beforehand.maySuspect,
        beforehand.decision,
      ],
      verification: { code: receipt.code, address: `${origin}/verify/${receipt.code}` },
    },
    { createdAt: receipt.received_at.toISOString() },
  )
}
