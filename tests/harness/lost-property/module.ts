import { businessToday } from '#base/clock/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { recordFact, registerFactKinds } from '#platform/evidence/index.ts'
import { paperRoutes, type PaperOwner } from '#platform/papers/index.ts'
import {
  caseRoutes,
  getCase,
  readCaseMaterials,
  type ActHappening,
  type CaseHappening,
  type CaseHooks,
} from '#platform/procedures/index.ts'
import { lostPropertyCases, lostPropertyPapers, thingSettled } from './contract.ts'

registerFactKinds([thingSettled])

/** What the hooks were told, in order. */
export const happenings: (CaseHappening | ActHappening)[] = []

const hooks: CaseHooks = {
  partyAccess: async () => ({ page: '/lost-property', codeOf: () => 'KEEP2345FIND' }),
  opened: async (_tx, happening) => void happenings.push(happening),
  async acted(tx, happening) {
    const { action, form, case: row, standing, actor, today, at } = happening
    if (form['owner'] === '演示不存在的失主') throw new Error('the hook refuses')
    happenings.push(happening)
    if (action !== 'approve') return
    await recordFact(tx, {
      kind: thingSettled,
      organisationId: row.organisation_id,
      occurredOn: today,
      at,
      subject: { module: 'lost-property', id: row.id, label: row.title, link: `/lost-property/cases/${row.id}` },
      facts: { outcome: standing.state === 'sold' ? 'sold' : 'returned' },
      actor,
    })
  },
}

const owner: PaperOwner = {
  definition: lostPropertyPapers,
  async findRecord(db, { id }, actor) {
    const one = await getCase(db, lostPropertyCases, id, actor, businessToday())
    const { thing, outcome } = one.content as { thing: string; outcome?: 'handBack' | 'sell' }
    return {
      organisationId: one.organisationId,
      title: one.title,
      link: `/lost-property/cases/${one.id}`,
      addressee: one.partyList.at(-1)?.name ?? '',
      values: { thing, ...(outcome ? { outcome: outcome === 'sell' ? '变卖' : '归还失主' } : {}) },
    }
  },
  dossierMaterials: (db, { id }) => readCaseMaterials(db, lostPropertyCases, id, 'photographs'),
}

/** The module that a domain would hand to the application: permissions and routes, no change anywhere else. */
export const lostPropertyModule: ModuleDefinition = {
  manifest: { name: 'lost-property', layer: 'domains', uses: ['procedures', 'papers', 'evidence'] },
  permissions: {
    'lost-property.read': { text: '查看失物', roles: ['reportingClerk', 'reviewer', 'leader', 'cityOffice'] },
    'lost-property.keep': { text: '办理失物', roles: ['reportingClerk'] },
    'lost-property.decide': { text: '决定失物处理', roles: ['reviewer'] },
    'lost-property.urge': { text: '催办失物', roles: ['cityOffice'] },
  },
  routes: [...caseRoutes(lostPropertyCases, hooks), ...paperRoutes(owner)],
}
