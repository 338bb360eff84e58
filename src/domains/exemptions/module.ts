import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { registerOwner } from '#platform/registers/index.ts'
import { exemptionFactKinds, exemptionProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { hideWithdrawn } from './server/lists/hide-withdrawn.ts'
import { listOwner } from './server/lists/list-owner.ts'
import { exemptionRoutes } from './server/routes.ts'

registerFactKinds(exemptionFactKinds)
registerOwner(listOwner)

export const exemptionsModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: exemptionProblems.texts,
  routes: exemptionRoutes,
  listeners: [hideWithdrawn],
  portalRights: [{ table: 'exemptions.published_item', read: 'all' }],
}
