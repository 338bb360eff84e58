import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { registerOwner } from '#platform/registers/index.ts'
import { permissions, riskFactKinds, riskProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountRiskPages } from './portal/mount-risk-pages.ts'
import { hideWithdrawn } from './server/publication/hide-withdrawn.ts'
import { listOwner } from './server/publication/list-owner.ts'
import { recordImportsJob } from './server/records/imports/job.ts'
import { riskPreventionRoutes } from './server/routes.ts'

registerFactKinds(riskFactKinds)
registerOwner(listOwner)

export const riskPreventionModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: riskProblems.texts,
  routes: riskPreventionRoutes,
  listeners: [hideWithdrawn],
  portal: mountRiskPages,
  // What is published, small counts already blurred; nothing of the work behind it.
  portalRights: [{ table: 'risk_prevention.published_point', read: 'all' }],
  jobs: [recordImportsJob],
}
