import type { Db, Transaction } from '#base/database/index.ts'

/** Whose open work goes to whom, within one organisation. */
export interface Handover {
  readonly id: string
  readonly fromPersonId: string
  readonly toPersonId: string
  readonly organisationId: string
}

/** What a module must move when a person leaves a post: drafts, tasks, reviews. Registered by the module at its load. */
export interface HandoverPart {
  /** `programmes.task` */
  readonly kind: string
  /** 在办任务 */
  readonly text: string
  count(db: Db | Transaction, personId: string, organisationId: string): Promise<number>
  /** Moves all of it within the transaction of the handover and answers how many. */
  move(tx: Transaction, handover: Handover): Promise<number>
}

const parts = new Map<string, HandoverPart>()

/** Registering the same kind again replaces it. */
export function registerHandoverPart(part: HandoverPart): void {
  parts.set(part.kind, part)
}

export function handoverParts(): readonly HandoverPart[] {
  return [...parts.values()]
}
