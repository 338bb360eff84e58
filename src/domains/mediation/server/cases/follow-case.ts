import { asJson, type Transaction } from '#base/database/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import type { ActHappening, CaseHappening, CaseHooks } from '#platform/procedures/index.ts'
import { mediationHeld, mediationProblems, MediationContent, grownFields } from '../../contract/index.ts'
import { contentOf } from '../../domain/index.ts'
import { correctSourceOfApplication } from '../applications/correct-source.ts'
import { pendingUnderNumber } from '../applications/pending-under-number.ts'
import { completeForm } from './complete-form.ts'
import { bookSession } from './sessions.ts'
import { accessOfParties, remindersOfParties } from './told-parties.ts'
import { followParties } from './case-parties.ts'
import { remindOfDays } from './remind-of-days.ts'
import { showAgreement } from './show-agreement.ts'
import { caseFileTables } from './tables.ts'

/** What mediation keeps of a case follows it, in the same transaction. */
export const followCase: CaseHooks = {
  complete: completeForm,
  async opened(tx, happening) {
    refuseForeignFields(happening)
    const { case: row } = happening
    const { disputeClass, area, amountFen } = contentOf(happening.standing)
    await caseFileTables(tx)
      .insertInto('mediation.case_file')
      .values({
        case_id: row.id,
        application_id: null,
        organisation_id: row.organisation_id,
        number: row.number,
        state: row.state,
        dispute_class: disputeClass,
        area,
        amount_fen: amountFen === null ? null : String(amountFen),
        opened_on: row.opened_on,
        accepted_on: null,
        due_on: row.due_on,
        closed_on: null,
        mediator_id: null,
        parties: 0,
        settled_on: null,
        settled_fen: null,
        performance: null,
        agreement: null,
        changed_at: happening.at,
      })
      .execute()
    await followParties(tx, row.id, happening.at)
  },
  async acted(tx, happening) {
    await followAct(tx, happening)
    await followParties(tx, happening.case.id, happening.at)
    if (happening.action === 'schedule') await bookSession(tx, happening)
    await recordHeld(tx, happening)
    await remindOfDays(tx, happening)
  },
  holdsNumber: pendingUnderNumber,
  intakeCorrected: correctSourceOfApplication,
  partyAccess: accessOfParties,
  partyReminders: remindersOfParties,
  async transferred(tx, { case: row, at }) {
    await caseFileTables(tx)
      .updateTable('mediation.case_file')
      .set({ organisation_id: row.organisation_id, due_on: row.due_on, changed_at: at })
      .where('case_id', '=', row.id)
      .execute()
  },
}

/** A form for opening says what the dispute is; what acts write comes from acts alone. */
function refuseForeignFields({ standing }: CaseHappening): void {
  const fresh = MediationContent.pick({ disputeClass: true, area: true, facts: true, request: true })
  const usual: Record<string, unknown> = MediationContent.parse(fresh.parse(standing.content))
  const foreign = grownFields.find((name) => JSON.stringify(standing.content[name]) !== JSON.stringify(usual[name]))
  if (foreign)
    throw mediationProblems.refuse('mediation.invalid-application', '新建时只填写争议本身，其余由办理各步写入', [
      { path: `body.content.${foreign}`, message: '新建时不能填写' },
    ])
  const { disputeClass, actMadeOn, actKnownOn } = contentOf(standing)
  if (disputeClass === 'administrative' && (!actMadeOn || !actKnownOn))
    throw mediationProblems.refuse(
      'mediation.invalid-application',
      '行政争议要写明是哪个行为、作出和知道的日期，以便推算复议、诉讼的最后一天：请从“登记申请”录入',
    )
}

async function followAct(tx: Transaction, { case: row, standing, action, at, today }: ActHappening): Promise<void> {
  const content = contentOf(standing)
  const { agreement } = content
  const isSettled = agreement !== null && agreement.effectiveOn !== null
  const settledFen = agreement?.duties.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0) ?? 0
  await caseFileTables(tx)
    .updateTable('mediation.case_file')
    .set({
      state: standing.state,
      due_on: standing.closedOn ? null : row.due_on,
      closed_on: standing.closedOn,
      ...(action === 'accept' ? { accepted_on: today, remedies: asJson(content.remedies) } : {}),
      mediator_id: content.mediatorId,
      mediator_name: content.mediatorName,
      sessions: content.records.length,
      on_the_spot: content.onTheSpot,
      settled_on: agreement?.effectiveOn ?? null,
      settled_fen: isSettled ? String(settledFen) : null,
      performance: isSettled ? performanceIn(standing.state) : null,
      refusal: content.refusal,
      go_to: content.goTo,
      agreement: agreement ? asJson(showAgreement(content, today)) : null,
      changed_at: at,
    })
    .where('case_id', '=', row.id)
    .execute()
  for (const { partyId, on } of agreement?.signatures ?? [])
    await caseFileTables(tx)
      .updateTable('mediation.case_party')
      .set({ signed_on: on })
      .where('party_id', '=', partyId)
      .execute()
  if (!agreement?.signatures.length)
    await caseFileTables(tx)
      .updateTable('mediation.case_party')
      .set({ signed_on: null })
      .where('case_id', '=', row.id)
      .execute()
}

const performanceIn = (state: string) =>
  state === 'performed' ? 'performed' : state === 'unperformed' ? 'unperformed' : 'performing'

/** 行政调解 was held and came to an end: an agreement that all have signed, or none after talks. */
async function recordHeld(tx: Transaction, happening: ActHappening): Promise<void> {
  const { case: row, standing, actor, at, today, from } = happening
  const content = contentOf(standing)
  const settledOn = from === 'agreed' ? (content.agreement?.effectiveOn ?? null) : null
  const isFailed = standing.state === 'failed' && content.records.length > 0
  if (settledOn === null && !isFailed) return
  await recordFact(tx, {
    kind: mediationHeld,
    organisationId: row.organisation_id,
    occurredOn: settledOn ?? today,
    at,
    subject: { module: 'mediation', id: row.id, label: `调解案件 ${row.number}`, link: `/mediation/cases/${row.id}` },
    facts: {
      disputeClass: content.disputeClass,
      area: content.area,
      outcome: settledOn !== null ? 'settled' : 'unsettled',
      onTheSpot: content.onTheSpot ? 'yes' : 'no',
    },
    actor,
  })
}
