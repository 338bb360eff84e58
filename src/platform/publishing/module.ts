import type { ModuleDefinition } from '#base/module/index.ts'
import { publishingPermissions, publishingProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { publishingRoutes } from './server/routes.ts'

export const publishingModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: publishingPermissions,
  problems: publishingProblems.texts,
  routes: publishingRoutes,
}
