import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { electronicConsents, type ElectronicConsent } from '#platform/papers/index.ts'

/** Firms to whom a document about one of these points is being issued or is under way; by the ids that stay after merging. */
export async function firmsUnderWay(
  db: Db | Transaction,
  riskPointIds: readonly string[],
  counterpartyIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct f.canonical_id as id
    from guidance.case_record r join counterparties.counterparty f on f.id = r.counterparty_id
    where r.risk_point_id = any(${riskPointIds}::uuid[]) and r.kind = 'guidance' and not r.is_closed
      and r.delivered_on is null and f.canonical_id = any(${counterpartyIds}::uuid[])
    union
    select w.counterparty_id from guidance.campaign_firm w join guidance.campaign c on c.id = w.campaign_id
    where w.state = 'waiting' and c.state = 'running' and c.risk_point_ids && ${riskPointIds}::uuid[]
      and w.counterparty_id = any(${counterpartyIds}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** What each firm agreed to for electronic delivery when this unit last delivered guidance to it so. */
export async function consentsOf(
  db: Db | Transaction,
  organisationId: string,
  counterpartyIds: readonly string[],
): Promise<ReadonlyMap<string, ElectronicConsent>> {
  const { rows } = await sql<{ caseId: string; firmId: string }>`
    select r.case_id as "caseId", f.canonical_id as "firmId"
    from guidance.case_record r join counterparties.counterparty f on f.id = r.counterparty_id
    where f.canonical_id = any(${counterpartyIds}::uuid[]) and r.organisation_id = ${organisationId}
      and r.delivered_on is not null
    order by r.delivered_on, r.case_id`.execute(db)
  const consents = await electronicConsents(db, { module: 'guidance', subjectIds: rows.map(({ caseId }) => caseId) })
  const byFirm = new Map<string, ElectronicConsent>()
  for (const { caseId, firmId } of rows) {
    const consent = consents.get(caseId)
    if (consent) byFirm.set(firmId, consent)
  }
  return byFirm
}
