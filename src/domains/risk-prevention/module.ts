import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { permissions, riskFactKinds, riskProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { riskPreventionRoutes } from './server/routes.ts'

registerFactKinds(riskFactKinds)

export const riskPreventionModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: riskProblems.texts,
  routes: riskPreventionRoutes,
}
