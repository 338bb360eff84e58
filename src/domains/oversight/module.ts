import type { ModuleDefinition } from '#base/module/index.ts'
import { oversightProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { oversightListeners } from './server/listeners.ts'
import { oversightRoutes } from './server/routes.ts'

export const oversightModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: oversightProblems.texts,
  listeners: oversightListeners,
  routes: oversightRoutes,
}
