import type { z } from 'zod'
import type { TextField } from '#base/templates/index.ts'
import type { Role } from '#platform/identity/contract/index.ts'
import type { CaseStanding } from './standing.ts'
import type { LimitLength, TimeLimit } from './time-limit.ts'

export interface StateDefinition {
  readonly id: string
  readonly text: string
  /** The case is closed there: its clocks stop. */
  readonly final?: true
  /** Ended by whoever brought it: the hotline's number under which it came may be registered anew. */
  readonly freesNumber?: true
  /** What the person who opens the case should know or do next. */
  readonly hint?: string
  /** Waits for whoever holds this permission in the case's own unit: stands in their 待办. Absent: for the handler. */
  readonly awaits?: string
}

/** Who may do an action. */
export interface Performer {
  /** Of the case's unit; the action then has an endpoint. */
  readonly permission?: string
  /** Only who holds this seat; while nobody does, everybody with the permission. */
  readonly seat?: string
  /** The permission counts in a unit that was asked to take part, not in the case's own. */
  readonly unit?: 'asked'
  /** Also by a party with the case's code, through the domain's own portal page. */
  readonly party?: true
  /** By itself, once the named limit is over. */
  readonly clock?: string
  /** Follows from something else that the person does (issuing a paper): the domain does it, no button and no endpoint. */
  readonly follows?: true
}

interface EffectOn<Form> {
  readonly limit: string
  /** The day of the event where it is another than today's: the day of service, written in the form. */
  readonly on?: (form: Form) => string | undefined
}

/** What an action does to a named limit. */
export type ClockEffect<Form = never> =
  | ({ readonly do: 'start' | 'pause' | 'resume' | 'stop' } & EffectOn<Form>)
  | ({ readonly do: 'extend'; readonly by?: (form: Form) => LimitLength } & EffectOn<Form>)

/**
 * What parties who asked for it are told by SMS or mail: one clause without names and without the matter itself. A unit may
 * write the message around it anew.
 */
export interface PartyNews<Form = never> {
  /** `已受理`, `约定 {日期} 回访` */
  readonly text: string
  /** What `text` has filled in. */
  readonly fields?: readonly TextField[]
  /** Words of the fields by their ids. */
  readonly words?: (form: Form, standing: CaseStanding) => Readonly<Record<string, string>>
  /** Absent: each time. */
  readonly when?: (form: Form, standing: CaseStanding) => boolean
  /** Absent: all parties. */
  readonly roles?: readonly string[]
  /** The first that a party hears: the message carries its whole code, later ones only the code's end. */
  readonly withCode?: true
}

/** A message that no action sends: a reminder on a day, or what the domain tells by itself. */
export interface NoticeDefinition {
  readonly id: string
  /** 调解前一天 */
  readonly title: string
  /** One clause as in `PartyNews`, or the whole message where it begins with `{单位}`. */
  readonly text: string
  readonly fields?: readonly TextField[]
  readonly withCode?: true
}

export interface ActionDefinition<Form = never> {
  readonly id: string
  /** What stands on the button: 受理 */
  readonly text: string
  readonly from: readonly string[]
  /** Where the case goes; absent: it stays. */
  readonly to?: string | ((form: Form, standing: CaseStanding) => string)
  readonly by: Performer
  /** Four eyes: who did one of these last does not do this. */
  readonly fourEyesWith?: readonly string[]
  readonly form?: z.ZodObject
  readonly clock?: readonly ClockEffect<Form>[] | ((form: Form, standing: CaseStanding) => readonly ClockEffect<Form>[])
  /** What the act changes in the case's content; checked by its schema again. */
  readonly changes?: (form: Form, standing: CaseStanding) => Record<string, unknown>
  /** Seats taken by whoever does it: accepting makes the handler. */
  readonly takesSeat?: string
  /** Kind of document to draft with it; the page offers it, `platform/papers` makes it. */
  readonly document?: string
  /** Roles in the case's unit that are told: it is their turn now. */
  readonly tells?: readonly Role[]
  /** What a party reads of it under its code; absent: nothing. */
  readonly tellsParties?: string
  readonly notifies?: PartyNews<Form>
  /** Kind of evidence fact that the domain's hook writes with it. */
  readonly fact?: string
  /** Why it cannot be done now, in Chinese; null where it can. */
  readonly guard?: (standing: CaseStanding, today: string) => string | null
  /** The same once the form is filled in: a sum too large, a day too early. */
  readonly check?: (form: Form, standing: CaseStanding, today: string) => string | null
  /** Cannot be undone: what follows, said before it happens. */
  readonly confirm?: string
  readonly tone?: 'primary' | 'plain' | 'danger'
  /** Waits until everybody who was asked has signed (会签). */
  readonly afterSignatures?: true
}

/** An action of whatever form; functions get what the action's own form parsed. */
export type CaseAction = ActionDefinition

/** One action, its functions typed by its form. */
export function defineAction<Form extends z.ZodObject>(
  action: Omit<ActionDefinition<z.output<Form>>, 'form'> & { readonly form: Form },
): CaseAction
export function defineAction(action: ActionDefinition<Record<string, never>> & { readonly form?: never }): CaseAction
export function defineAction(action: object): CaseAction {
  // The engine calls an action's functions only with what its own form parsed.
  return action as CaseAction
}

/** 案卷: one part, in order. */
export interface DossierPart {
  readonly id: string
  readonly text: string
  /** Kinds of documents that belong there. */
  readonly documents?: readonly string[]
  readonly required?: true
}

/** The procedure as it was in force from a day on; a case keeps the edition of the day on which it was opened. */
export interface Edition {
  readonly inForceFrom: string
  readonly citation: string
  readonly states: readonly StateDefinition[]
  readonly firstState: string
  /** What is written when the case is opened. */
  readonly content: z.ZodObject
  /** Said when the case is opened. */
  readonly notifiesOpening?: PartyNews
  /** Reminders that the domain's hook plans, and whatever else it tells parties. */
  readonly notices?: readonly NoticeDefinition[]
  readonly actions: readonly CaseAction[]
  readonly limits: readonly TimeLimit[]
  readonly dossier: readonly DossierPart[]
  /** Seats besides the handler: 审核人, 分管领导 … */
  readonly seats?: Readonly<Record<string, string>>
  /** How many parties a case has at least. */
  readonly parties?: { readonly roles: Readonly<Record<string, string>>; readonly atLeast?: number }
}

export interface Procedure {
  /** `mediation.case`: the module, and what it calls its cases. */
  readonly kind: string
  /** 行政调解 */
  readonly title: string
  /** 案件, 事项, 咨询: what a person calls one of them. */
  readonly noun: string
  readonly editions: readonly Edition[]
}
