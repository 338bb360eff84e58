import type { ModuleDefinition } from '#base/module/index.ts'
import { registerDealings } from '#platform/counterparties/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { guidanceProblems, permissions, visitMade } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { visitDealings } from './server/dealings.ts'
import { guidanceRoutes } from './server/routes.ts'

registerFactKinds([visitMade])
registerDealings(visitDealings)

export const guidanceModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: guidanceProblems.texts,
  routes: guidanceRoutes,
}
