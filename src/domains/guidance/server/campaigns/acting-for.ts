import type { Actor } from '#base/http/index.ts'

interface Starter {
  readonly personId: string
  readonly name: string
}

interface Unit {
  readonly id: string
  readonly name: string
  readonly path: string
}

const needed: ReadonlySet<string> = new Set([
  'guidance.read',
  'guidance.record',
  'counterparties.read',
  'risk-prevention.read',
])

/**
 * Who stands behind the work of a campaign while nobody waits for it: the person that started it, in that one unit, with no
 * more than issuing these documents needs. That the person held these rights was judged when it was started.
 */
export const actingFor = ({ personId, name }: Starter, unit: Unit): Actor => ({
  personId,
  name,
  sessionId: '',
  mustChangePassword: false,
  posts: [
    {
      organisationId: unit.id,
      organisationName: unit.name,
      organisationPath: unit.path,
      role: 'reportingClerk',
      onBehalfOf: null,
      permissions: needed,
    },
  ],
})
