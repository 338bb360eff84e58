import type { ModuleDefinition } from '#base/module/index.ts'
import { counterpartyProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { counterpartyRoutes } from './server/routes.ts'

export const counterpartiesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: counterpartyProblems.texts,
  routes: counterpartyRoutes,
}
