import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { chineseDate } from '#platform/documents/domain/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { AdviceContent, GuidanceContent, guidanceModes } from '../../contract/index.ts'

/** What a case fills into its documents; what it does not know stays open for the clerk. */
export async function valuesOfGuidance(
  db: Db | Transaction,
  caseId: string,
  one: Case,
): Promise<Record<string, string>> {
  const content = GuidanceContent.parse(one.content)
  const { transfer, followUp } = content
  const approved = one.entries.find(({ action }) => action === 'approve' || action === 'approveInterview')
  return {
    topic: content.topic,
    words: content.words,
    grounds: content.grounds || '无特别规定，由您自愿参照',
    followUp: content.followUpOn ? `约定${chineseDate(content.followUpOn)}回访` : '没有约定回访',
    interviewAt: content.interviewAt,
    interviewPlace: content.interviewPlace,
    interviewContact: content.interviewContact,
    mode: guidanceModes[content.mode],
    on: await dayOfGuidance(db, caseId, one.openedOn),
    ...(approved ? { approver: approved.personName, opinion: opinionOf(approved) } : {}),
    ...(followUp ? { followedUpOn: chineseDate(followUp.on), found: followUp.found } : {}),
    ...(transfer ? { violation: transfer.violation, reason: transfer.reason, toBody: transfer.toBody } : {}),
  }
}

const opinionOf = ({ fields }: Case['entries'][number]) => fields[0]?.value || '同意'

async function dayOfGuidance(db: Db | Transaction, caseId: string, openedOn: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select to_char(v.guided_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from guidance.visit v
    join guidance.case_record r on r.visit_id = v.id where r.case_id = ${caseId}`.execute(db)
  return chineseDate(rows[0]?.day ?? openedOn)
}

export function valuesOfAdvice(content: Record<string, unknown>): Record<string, string> {
  const { facts, opinion, scope, basis, validFrom, validUntil } = AdviceContent.parse(content)
  return { facts, opinion, scope, basis, validity: `${chineseDate(validFrom)}至${chineseDate(validUntil)}` }
}
