import type { OutboxKind, Reference } from '#ui/workbench/index.ts'
import type { KnownFirm, KnownPoint } from './known.ts'

/** Firms that one's units deal with; a phone carries no more than are of use on one day. */
export const knownFirms: Reference<readonly KnownFirm[]> = {
  name: 'guidance.firms',
  read: async () => (await import('./read-references.ts')).readFirms(),
}

/** Risk points in force of one's units. */
export const knownPoints: Reference<readonly KnownPoint[]> = {
  name: 'guidance.points',
  read: async () => (await import('./read-references.ts')).readPoints(),
}

export const visitKind: OutboxKind = {
  kind: 'guidance.visit',
  title: '走访指导',
  permission: 'guidance.record',
  endpoint: async () => (await import('../contract/index.ts')).recordVisit,
  editPath: (id) => `/guidance/visit/${id}`,
  recordPath: (id) => `/guidance/visits/${id}`,
  references: [knownFirms, knownPoints],
}
