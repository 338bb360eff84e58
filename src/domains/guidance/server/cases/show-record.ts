import { readConfig } from '#base/config/index.ts'
import type { InputOf, UseCase } from '#base/http/index.ts'
import type { DefinedCases } from '#platform/procedures/contract/index.ts'
import { getCase } from '#platform/procedures/index.ts'
import type { CaseRecord, showCaseRecord } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'

/** How the firm opens the case, and what it said. @throws Problem `procedures.case-not-found` */
export async function showRecord(
  defined: DefinedCases,
  { input: { params }, actor, db, today }: UseCase<InputOf<typeof showCaseRecord>>,
): Promise<CaseRecord> {
  const { content } = await getCase(db, defined, params.caseId, actor, today)
  const record = await guidanceTables(db)
    .selectFrom('guidance.case_record')
    .selectAll()
    .where('case_id', '=', params.caseId)
    .executeTakeFirstOrThrow()
  const refused = await guidanceTables(db)
    .selectFrom('guidance.firm_message')
    .select(['received_at', 'refused'])
    .where('case_id', '=', params.caseId)
    .where('refused', 'is not', null)
    .orderBy('received_at', 'desc')
    .execute()
  return {
    firmCode: record.code,
    firmAddress: `${readConfig().portalUrl}/guidance/receipt/${record.code}`,
    visitId: record.visit_id,
    response: record.response,
    responseWords: String(content['responseWords'] ?? ''),
    correction: record.correction,
    correctionReport: String(content['correctionReport'] ?? ''),
    preferredOn: record.preferred_on,
    followUpOn: record.follow_up_on,
    refused: refused.map(({ received_at, refused: reason }) => ({
      at: received_at.toISOString(),
      reason: reason ?? '',
    })),
  }
}
