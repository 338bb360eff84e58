import type { Selectable } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Writing } from '#base/http/index.ts'
import { getCounterparty } from '#platform/counterparties/index.ts'
import { getPaper, issueAtOnce, voidPaper } from '#platform/papers/index.ts'
import { NewParty } from '#platform/procedures/contract/index.ts'
import { actOnCase, openCase } from '#platform/procedures/index.ts'
import { namePoints } from '#domains/risk-prevention/index.ts'
import { guidanceCases, guidancePapers, simpleNote, type GuidanceContent } from '../../contract/index.ts'
import { guidanceOwner } from '../cases/paper-owner.ts'
import { guidanceTables, type CampaignFirmTable, type CampaignTable } from '../tables.ts'
import { batchSource } from './of-batch.ts'

export type Acting = Pick<Writing<never>, 'actor' | 'now' | 'today' | 'audit'>
type Campaign = Selectable<CampaignTable>
type Firm = Selectable<CampaignFirmTable>

/** One firm's simple guidance: its case, its numbered document; delivery is recorded when it happens. */
export async function issueToFirm(tx: Transaction, campaign: Campaign, firm: Firm, acting: Acting): Promise<void> {
  const { actor, now: at, today } = acting
  const content = await contentOf(tx, campaign, acting)
  const { id: caseId } = await openCase(tx, guidanceCases, {
    organisationId: campaign.organisation_id,
    title: content.topic,
    openedOn: today,
    content,
    parties: [await partyOf(tx, firm, acting)],
    intakeSource: batchSource,
    // Done again after a process died, it stays one case.
    clientKey: firm.id,
    actor,
    handler: { personId: actor.personId, name: actor.name },
    partyText: '就本行业的常见问题向您提示',
    at,
    today,
  })
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({ counterparty_id: firm.counterparty_id })
    .where('case_id', '=', caseId)
    .execute()
  await actOnCase(tx, guidanceCases, { caseId, action: 'giveOnSpot', by: { kind: 'staff', actor }, at, today })
  await issueAtOnce(
    tx,
    guidanceOwner,
    { subject: { kind: 'case', id: caseId }, kind: simpleNote.id, issuedOn: today, numberOnCopy: null },
    acting,
  )
  await guidanceTables(tx)
    .updateTable('guidance.campaign_firm')
    .set({ state: 'issued', case_id: caseId })
    .where('id', '=', firm.id)
    .execute()
}

async function contentOf(tx: Transaction, campaign: Campaign, { actor }: Acting) {
  const points = await namePoints(tx, campaign.risk_point_ids)
  const [first, ...further] = campaign.risk_point_ids
  return {
    form: 'simple',
    mode: campaign.mode,
    topic: points
      .map(({ name }) => name)
      .join('、')
      .slice(0, 200),
    words: campaign.words,
    grounds: campaign.grounds,
    followUpOn: campaign.follow_up_on,
    riskPointId: first ?? null,
    furtherPointIds: further,
    officers: [{ name: actor.name, certificate: '' }],
  } satisfies Partial<GuidanceContent>
}

async function partyOf(tx: Transaction, firm: Firm, { actor }: Acting): Promise<NewParty> {
  const { kind, name, code, address } = await getCounterparty(tx, firm.counterparty_id, actor)
  return NewParty.parse({
    role: 'counterparty',
    kind,
    name: name.slice(0, 100),
    code: code && /^[0-9A-Z]{18}$/.test(code) ? code : null,
    address,
  })
}

/** The number stays taken, the document is void with the reason, the case is withdrawn. */
export async function takeBackFromFirm(tx: Transaction, campaign: Campaign, firm: Firm, acting: Acting): Promise<void> {
  const { actor, now: at, today } = acting
  const reason = campaign.ended_because
  const record = await guidanceTables(tx)
    .selectFrom('guidance.case_record')
    .select(['case_id', 'paper_id', 'is_closed'])
    .where('case_id', '=', firm.case_id)
    .executeTakeFirstOrThrow()
  if (record.paper_id) {
    const { id, revision } = await getPaper(tx, guidancePapers, actor, record.paper_id, today)
    const input = { params: { paperId: id }, body: { revision, reason } }
    await voidPaper(guidancePapers, { ...acting, db: tx, input } as never)
  }
  if (!record.is_closed)
    await actOnCase(tx, guidanceCases, {
      caseId: record.case_id,
      action: 'takeBack',
      form: { reason },
      by: { kind: 'staff', actor },
      at,
      today,
    })
  await guidanceTables(tx)
    .updateTable('guidance.campaign_firm')
    .set({ state: 'undone' })
    .where('id', '=', firm.id)
    .execute()
}
