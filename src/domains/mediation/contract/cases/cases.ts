import { defineCases } from '#platform/procedures/contract/index.ts'
import { mediation } from '../../domain/index.ts'

/** The endpoints of mediations as cases. */
export const mediationCases = defineCases(mediation, {
  path: '/mediation/cases',
  permissions: {
    read: 'mediation.read-cases',
    open: 'mediation.handle-cases',
    handle: 'mediation.handle-cases',
    lead: 'mediation.lead-cases',
    urge: 'mediation.urge-cases',
    texts: 'mediation.write-templates',
  },
})
