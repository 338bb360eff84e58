import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { notify } from '#platform/notifications/index.ts'
import {
  procedureProblems,
  type CaseAction,
  type CaseActor,
  type DefinedCases,
  type SeatHolder,
} from '../contract/index.ts'
import { applyAct, findAction, getState, judgeAction, type Verdict } from '../domain/index.ts'
import { requireRevision, saveStanding, takeSeat } from './change-case.ts'
import { checkForm } from './check-form.ts'
import { caseActorOf, loadAnyCase, loadCase, lockCase, type LoadedCase } from './lock-case.ts'
import { takeNumberBack } from './intake/hold-number.ts'
import { hooksOf } from './registry.ts'
import { tellOfAct } from './notices/tell-parties.ts'
import { remindOf } from './remind.ts'
import { caseTables } from './tables.ts'
import { authorOf, writeEntry, type Author } from './write-entry.ts'

/** Who acts: a person of the authority, a party with its code, or the clock. */
export type By =
  | { readonly kind: 'staff'; readonly actor: Actor }
  | { readonly kind: 'party'; readonly name: string }
  | { readonly kind: 'clock' }

export interface ActRequest {
  readonly caseId: string
  readonly action: string
  /** Undefined: whatever stands now (the clock, a party). */
  readonly revision?: number
  readonly form?: unknown
  readonly note?: string
  readonly by: By
  readonly at: Date
  readonly today: string
}

export interface Acted {
  readonly loaded: LoadedCase
  readonly action: CaseAction
  readonly entryId: string
  readonly revision: number
}

/**
 * Does one action of a case in the transaction of the caller: verdict, form, clocks, entry, hook, notification, reminders.
 * @throws Problem that says who was faster, whose part it is, or why it cannot be done now
 */
export async function actOnCase(tx: Transaction, defined: DefinedCases, request: ActRequest): Promise<Acted> {
  const { caseId, by, today, at } = request
  await lockCase(tx, caseId)
  const loaded =
    by.kind === 'staff' ? await loadCase(tx, defined, caseId, by.actor) : await loadAnyCase(tx, defined, caseId)
  if (request.revision !== undefined) await requireRevision(tx, defined, loaded, request.revision)
  const { edition, standing } = loaded
  const action = findAction(edition, request.action)
  if (!action) throw procedureProblems.refuse('procedures.not-possible-now', '这个案件适用的程序没有这一步')
  const actor: CaseActor = by.kind === 'staff' ? await caseActorOf(tx, defined, loaded, by.actor, today) : by
  refuseUnless(judgeAction(edition, action, standing, actor, today))
  const form = await completeForm(tx, defined, loaded, action, request)
  const doer: SeatHolder | null = by.kind === 'staff' ? { personId: by.actor.personId, name: by.actor.name } : null
  const outcome = applyAct(edition, action, standing, { form, doer, on: today }, loaded.limits)
  if (outcome.refusal !== null) throw procedureProblems.refuse('procedures.not-possible-now', outcome.refusal)
  const after = { ...outcome.standing, content: checkForm(edition.content, outcome.standing.content, 'body.form') }
  const freesNumber = (state: string) => getState(edition, state).freesNumber
  if (freesNumber(standing.state) && !freesNumber(after.state))
    await takeNumberBack(tx, defined, loaded.row, by.kind === 'staff' ? by.actor : null)
  const revision = await saveStanding(tx, loaded, after, { now: at, today })
  if (action.takesSeat && doer) await takeSeat(tx, caseId, action.takesSeat, doer, at)
  const entryId = await writeEntry(
    tx,
    {
      caseId,
      kind: 'act',
      action: action.id,
      text: sentenceOf(loaded, action, after.state),
      note: request.note ?? '',
      partyText: action.tellsParties ?? null,
      form,
      from: standing.state,
      to: after.state,
      revision,
      at,
    },
    authorFor(by, action, loaded),
  )
  if (doer) await dropDraft(tx, caseId, doer.personId, action.id)
  const row = await caseTables(tx)
    .selectFrom('procedures.case')
    .selectAll()
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const happening = {
    case: row,
    standing: after,
    entryId,
    actor: by.kind === 'staff' ? by.actor : null,
    doer,
    at,
    today,
    action: action.id,
    form,
    from: standing.state,
  }
  await hooksOf(defined.procedure.kind).acted?.(tx, happening)
  await tellOfAct(tx, defined, action, happening)
  await tell(tx, defined, loaded, action, entryId, { at, doer })
  await remindOf(tx, defined, caseId, today)
  return { loaded, action, entryId, revision }
}

/** The form as it was sent, completed by the domain, and judged by the schema both times. */
async function completeForm(
  tx: Transaction,
  { procedure }: DefinedCases,
  { row, standing }: LoadedCase,
  action: CaseAction,
  { form, by, today }: ActRequest,
): Promise<Record<string, unknown>> {
  if (!action.form) return {}
  const sent = checkForm(action.form, form ?? {}, 'body.form')
  const actor = by.kind === 'staff' ? by.actor : null
  const ahead = { case: row, standing, actor, today, action: action.id, form: sent }
  const complete = await hooksOf(procedure.kind).complete?.(tx, ahead)
  return complete ? checkForm(action.form, complete, 'body.form') : sent
}

function refuseUnless(verdict: Verdict): void {
  if (verdict.kind === 'possible') return
  const code = {
    'not-yours': 'procedures.not-your-part',
    'same-person': 'procedures.four-eyes',
    'not-now': 'procedures.not-possible-now',
  } as const
  throw procedureProblems.refuse(code[verdict.kind], verdict.reason)
}

function sentenceOf({ edition, standing }: LoadedCase, action: CaseAction, to: string): string {
  return to === standing.state ? action.text : `${action.text}，转为“${getState(edition, to).text}”`
}

function authorFor(by: By, action: CaseAction, { path, standing }: LoadedCase): Author {
  if (by.kind === 'clock') return { personId: null, name: '系统（期限届满）', onBehalfOfName: null }
  if (by.kind === 'party') return { personId: null, name: by.name, onBehalfOfName: null }
  const holder = action.by.seat === undefined ? undefined : standing.seats[action.by.seat]
  return authorOf(by.actor, action.by.permission ?? '', path, holder)
}

async function dropDraft(tx: Transaction, caseId: string, personId: string, action: string): Promise<void> {
  await caseTables(tx)
    .deleteFrom('procedures.draft')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('action', '=', action)
    .execute()
}

/** The handler hears what somebody else did; the roles that the action names hear that it is their turn. */
async function tell(
  tx: Transaction,
  { procedure, path }: DefinedCases,
  { row, standing }: LoadedCase,
  action: CaseAction,
  entryId: string,
  { at, doer }: { readonly at: Date; readonly doer: SeatHolder | null },
): Promise<void> {
  const news = {
    key: `${procedure.kind}:${row.id}:${entryId}`,
    kind: `${procedure.kind}-acted`,
    title: `${row.number} ${row.title}：${doer?.name ?? '当事人或系统'}${action.text}`,
    link: `${path}/${row.id}`,
    organisationId: row.organisation_id,
    at,
  }
  const { handler } = standing.seats
  if (handler && handler.personId !== doer?.personId)
    await notify(tx, { ...news, recipients: { personIds: [handler.personId] } })
  if (action.tells?.length)
    await notify(tx, { ...news, recipients: { organisationId: row.organisation_id, roles: action.tells } })
}
