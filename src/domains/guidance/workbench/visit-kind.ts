import { listCounterparties } from '#platform/counterparties/contract/index.ts'
import { listRiskPoints } from '#domains/risk-prevention/contract/index.ts'
import { callSignedIn, type OutboxKind, type Reference } from '#ui/workbench/index.ts'
import { recordVisit } from '../contract/index.ts'

export interface KnownFirm {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly address: string | null
}

/** Firms that one's units deal with; a phone carries no more than are of use on one day. */
export const knownFirms: Reference<readonly KnownFirm[]> = {
  name: 'guidance.firms',
  async read() {
    const { items } = await callSignedIn(listCounterparties, { query: { kind: 'organisation', pageSize: 200 } })
    return items.map(({ id, name, code, address }) => ({ id, name, code, address }))
  },
}

export interface KnownPoint {
  readonly id: string
  readonly name: string
  readonly organisationName: string
}

/** Risk points in force of one's units. */
export const knownPoints: Reference<readonly KnownPoint[]> = {
  name: 'guidance.points',
  async read() {
    const { items } = await callSignedIn(listRiskPoints, { query: { state: 'active', pageSize: 200 } })
    return items.map(({ id, name, organisationName }) => ({ id, name, organisationName }))
  },
}

export const visitKind: OutboxKind = {
  kind: 'guidance.visit',
  title: '走访指导',
  permission: 'guidance.record',
  endpoint: recordVisit,
  editPath: (id) => `/guidance/visit/${id}`,
  recordPath: (id) => `/guidance/visits/${id}`,
  references: [knownFirms, knownPoints],
}
