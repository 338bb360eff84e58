import type { ModuleDefinition } from '#base/module/index.ts'
import { defineCases } from '../contract/index.ts'
import { caseRoutes, type ActHappening, type CaseHappening } from '../index.ts'
import { lostProperty } from './lost-property.ts'

export const lostPropertyCases = defineCases(lostProperty, {
  path: '/lost-property/cases',
  permissions: {
    read: 'lost-property.read',
    open: 'lost-property.keep',
    handle: 'lost-property.keep',
    lead: 'lost-property.decide',
    urge: 'lost-property.urge',
  },
})

/** What the hooks were told, in order. */
export const happenings: (CaseHappening | ActHappening)[] = []

/** The module that a domain would hand to the application: permissions and routes, no change anywhere else. */
export const lostPropertyModule: ModuleDefinition = {
  manifest: { name: 'lost-property', layer: 'domains', uses: ['procedures'] },
  permissions: {
    'lost-property.read': { text: '查看失物', roles: ['reportingClerk', 'reviewer', 'leader', 'cityOffice'] },
    'lost-property.keep': { text: '办理失物', roles: ['reportingClerk'] },
    'lost-property.decide': { text: '决定失物处理', roles: ['reviewer'] },
    'lost-property.urge': { text: '催办失物', roles: ['cityOffice'] },
  },
  routes: caseRoutes(lostPropertyCases, {
    opened: async (_tx, happening) => void happenings.push(happening),
    acted: async (_tx, happening) => {
      if (happening.form['owner'] === '演示不存在的失主') throw new Error('the hook refuses')
      happenings.push(happening)
    },
  }),
}
