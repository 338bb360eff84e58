import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { permissions, rectificationClosed, supervisionProblems, visitMade } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { supervisionListeners } from './server/listeners.ts'
import { supervisionRoutes } from './server/routes.ts'

registerFactKinds([visitMade, rectificationClosed])

export const supervisionModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: supervisionProblems.texts,
  listeners: supervisionListeners,
  routes: supervisionRoutes,
}
