import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Writing } from '#base/http/index.ts'
import { getCounterparty, type CounterpartyKind } from '#platform/counterparties/index.ts'
import type { NewDelivery } from '#platform/papers/contract/index.ts'
import { issueAtOnce } from '#platform/papers/index.ts'
import { NewParty } from '#platform/procedures/contract/index.ts'
import { actOnCase, openCase } from '#platform/procedures/index.ts'
import { guidanceCases, simpleNote, type GuidanceContent, type VisitFields } from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { guidanceOwner } from './paper-owner.ts'

interface Firm {
  readonly id: string | null
  readonly kind: CounterpartyKind
  readonly name: string
}

type By = Pick<Writing<never>, 'actor' | 'now' | 'today' | 'audit'>

/**
 * A visit is the simple form of a guidance: its case is opened, the note numbered and printed with the signature from the glass,
 * and its delivery recorded, in the transaction that keeps the visit. Sent again, nothing is written again.
 */
export async function openCaseOfVisit(tx: Transaction, visit: VisitFields, firm: Firm, by: By): Promise<void> {
  const { actor, now: at, today } = by
  const day = earlier(dayOf(new Date(visit.guidedAt)), today)
  const { id: caseId } = await openCase(tx, guidanceCases, {
    organisationId: visit.organisationId,
    title: visit.topic,
    openedOn: day,
    content: contentOf(visit),
    parties: [await partyOf(tx, visit, firm, by)],
    intakeSource: '现场走访',
    clientKey: visit.id,
    actor,
    handler: { personId: actor.personId, name: actor.name },
    partyText: '执法人员上门指导',
    at,
    today,
  })
  await guidanceTables(tx)
    .updateTable('guidance.case_record')
    .set({ visit_id: visit.id, counterparty_id: firm.id, has_violation: visit.violation !== null })
    .where('case_id', '=', caseId)
    .execute()
  await actOnCase(tx, guidanceCases, { caseId, action: 'giveOnSpot', by: { kind: 'staff', actor }, at, today })
  const { copy } = visit
  await issueAtOnce(
    tx,
    guidanceOwner,
    {
      subject: { kind: 'case', id: caseId },
      kind: simpleNote.id,
      issuedOn: day,
      numberOnCopy: copy.kind === 'none' ? null : { number: copy.number, isLent: copy.kind === 'block' },
      delivery: deliveryOf(visit, firm, day),
    },
    by,
  )
  // What the firm said there and then.
  if (visit.response)
    await actOnCase(tx, guidanceCases, {
      caseId,
      action: 'respond',
      form: { response: visit.response },
      by: { kind: 'staff', actor },
      at,
      today,
    })
}

const earlier = (one: string, other: string): string => (one < other ? one : other)

const contentOf = (visit: VisitFields): Partial<GuidanceContent> => ({
  form: 'simple',
  mode: visit.mode,
  topic: visit.topic,
  words: visit.words,
  violation: visit.violation?.text ?? '',
  correction: visit.violation?.correction ?? null,
  correctionDueOn: visit.violation?.dueOn ?? null,
  followUpOn: visit.followUpOn,
  riskPointId: visit.riskPointId,
  approval: visit.approval,
  officers: visit.officers,
})

async function partyOf(tx: Transaction, { contactTitle }: VisitFields, firm: Firm, { actor }: By): Promise<NewParty> {
  const code = firm.id ? (await getCounterparty(tx, firm.id, actor)).code : null
  return NewParty.parse({
    role: 'counterparty',
    kind: firm.kind,
    name: firm.name.slice(0, 100),
    code: code && /^[0-9A-Z]{18}$/.test(code) ? code : null,
    representative: contactTitle ? { name: contactTitle.slice(0, 50), relation: '现场联系人' } : null,
  })
}

function deliveryOf({ acknowledgement: told }: VisitFields, { name }: Firm, day: string): NewDelivery {
  const recipient = name.slice(0, 100)
  if (told.kind === 'signed')
    return { way: 'direct', recipient: told.signer, receivedOn: day, relation: '现场签收', place: '' }
  if (told.kind === 'onPaper') return { way: 'direct', recipient, receivedOn: day, relation: '在纸上签收', place: '' }
  return {
    way: 'refusal',
    recipient,
    leftOn: day,
    place: '走访现场',
    reason: told.reason || '没有说明理由',
    witnesses: [{ name: told.witness, unit: '' }],
  }
}
