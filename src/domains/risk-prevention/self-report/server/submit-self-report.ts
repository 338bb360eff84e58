import { sql } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import { dayOf } from '#base/clock/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { openBooklet } from '../../booklet/server/open-booklet.ts'
import { riskProblems, type WrittenSelfReport } from '../../contract/index.ts'
import { findPublishedPoint } from '../../server/publication/published-points.ts'
import { riskTables } from '../../server/tables.ts'
import { digestOf } from './digest.ts'

/** Binds a sealed contact to its report. */
export const contactOf = (id: string): string => `risk_prevention.self_report:${id}`

const invalid = (path: string, message: string) =>
  riskProblems.refuse('risk-prevention.invalid-form', message, [{ path, message }])

/** Takes a report with the portal's rights: it is written and cannot be read back. Answers the receipt's code. */
export async function submitSelfReport(
  tx: Transaction,
  written: WrittenSelfReport,
  submissionKey: string,
  now: Date,
): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext(${submissionKey}))`.execute(tx)
  const before = await riskTables(tx)
    .selectFrom('risk_prevention.self_report')
    .select('code')
    .where('submission_key', '=', submissionKey)
    .executeTakeFirst()
  if (before) return before.code
  const point = await findPublishedPoint(tx, written.riskPointId)
  if (!point) throw invalid('riskPointId', '这个风险点已经撤下，请从风险提示目录重新选择')
  const today = dayOf(now)
  const { correctedOn, shopName, text, correction } = written
  if (correctedOn && correctedOn > today) throw invalid('correctedOn', `改正日期不能晚于今天 ${today}`)
  const booklet = await openBooklet(tx, { code: written.bookletCode, shopName, at: now })
  if (!booklet) throw invalid('bookletCode', '没有这个编号的一户一册，请核对；没有的留空')
  const id = newId()
  const sealed = {
    code: newCode(12),
    organisationId: point.organisation_id,
    riskPointId: point.id,
    shopName,
    text,
    correction,
    correctedOn,
    receivedAt: now,
  }
  await riskTables(tx)
    .insertInto('risk_prevention.self_report')
    .values({
      id,
      code: sealed.code,
      submission_key: submissionKey,
      organisation_id: point.organisation_id,
      risk_point_id: point.id,
      point_name: point.name,
      booklet_id: booklet.id,
      shop_name: shopName,
      contact: written.contact ? (await currentContactCipher()).seal(written.contact, contactOf(id)) : null,
      text,
      correction,
      corrected_on: correctedOn,
      digest: digestOf(sealed),
      received_at: now,
      state: 'received',
      outcome: null,
      answer: null,
      reason: null,
      handled_by_name: null,
      handled_at: null,
      fact_id: null,
      revision: 1,
    })
    .execute()
  return sealed.code
}
