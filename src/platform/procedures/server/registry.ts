import type { RawBuilder, SqlBool } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { HotlineSource } from '#platform/hotlines/contract/index.ts'
import type { CaseStanding, DefinedCases, SeatHolder } from '../contract/index.ts'
import type { CaseTable } from './tables.ts'

/** What happened to a case, told to its domain in the same transaction. */
export interface CaseHappening {
  readonly case: CaseTable
  readonly standing: CaseStanding
  readonly entryId: string
  /** Null where a party or the clock did it. */
  readonly actor: Actor | null
  readonly doer: SeatHolder | null
  readonly at: Date
  readonly today: string
}

export interface ActHappening extends CaseHappening {
  readonly action: string
  readonly form: Record<string, unknown>
  readonly from: string
}

/** An act before it is judged by its form: what only the server knows is still to be filled in. */
export interface ActAhead {
  readonly case: CaseTable
  readonly standing: CaseStanding
  readonly actor: Actor | null
  readonly today: string
  readonly action: string
  readonly form: Record<string, unknown>
}

/** Where a domain writes its own tables, facts and notifications; what it throws undoes the act. */
export interface CaseHooks {
  /** Fills in what the form cannot say for itself: a name behind an id, who has to sign. Whatever was sent there is replaced. */
  complete?(tx: Transaction, ahead: ActAhead): Promise<Record<string, unknown>>
  opened?(tx: Transaction, happening: CaseHappening): Promise<void>
  acted?(tx: Transaction, happening: ActHappening): Promise<void>
  partyAccess?(tx: Transaction, caseId: string): Promise<PartyAccess>
  /** All that is still to come, after each act; what is not named any more is not said. */
  partyReminders?(tx: Transaction, happening: CaseHappening): Promise<readonly PartyReminder[]>
  /** What came in under a hotline's number and is no case yet. */
  holdsNumber?(tx: Transaction, wanted: HotlineNumber): Promise<NumberHolder | undefined>
  /** Source and number were typed wrong: the case as it will be. A domain that keeps them as well follows, or refuses. */
  intakeCorrected?(tx: Transaction, row: CaseTable): Promise<void>
  /** Which cases (`c`) are no lines of their own in 今日, because the domain shows many of them as one: a condition over them. */
  shownAsOne?(): RawBuilder<SqlBool>
  /** The case went to another body; both ids. */
  transferred?(tx: Transaction, happening: CaseHappening & { readonly fromOrganisationId: string }): Promise<void>
}

/** A number that a hotline, a court or 信访 gave, and for whom it is being registered. */
export interface HotlineNumber {
  readonly source: HotlineSource
  readonly number: string
  /** Of what is being registered: it is not in its own way. */
  readonly clientKey: string | null
  readonly actor: Actor | null
}

/** What a hotline's number stands for already. */
export interface NumberHolder {
  /** 咨询 2026-0003 */
  readonly what: string
  readonly organisationName: string
  /** Its page; null where the person may not read it. */
  readonly link: string | null
}

/** How parties open their own view on the portal. */
export interface PartyAccess {
  /** `/mediation/progress` */
  readonly page: string
  readonly codeOf: (partyId: string) => string | undefined
}

/** Said to a party on a day that is near: when to come, what is due. */
export interface PartyReminder {
  /** Unique within the case; said again for another day where the day moves. */
  readonly name: string
  readonly onDay: string
  /** Which of the edition's `notices`. */
  readonly notice: string
  readonly words?: Readonly<Record<string, string>>
  readonly roles?: readonly string[]
}

interface Registered {
  readonly defined: DefinedCases
  readonly hooks: CaseHooks
}

const registered = new Map<string, Registered>()

/** Makes a procedure known to the server; registering the same kind again replaces it. */
export function registerCases(defined: DefinedCases, hooks: CaseHooks): void {
  registered.set(defined.procedure.kind, { defined, hooks })
}

export function hooksOf(kind: string): CaseHooks {
  return registered.get(kind)?.hooks ?? {}
}

export function registeredCases(): readonly DefinedCases[] {
  return [...registered.values()].map(({ defined }) => defined)
}
