import type { ModuleDefinition } from '#base/module/index.ts'
import { permissions, riskProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { riskPreventionRoutes } from './server/routes.ts'

export const riskPreventionModule: ModuleDefinition = {
  manifest,
  permissions,
  problems: riskProblems.texts,
  routes: riskPreventionRoutes,
}
