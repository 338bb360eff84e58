import type { ModuleDefinition } from '#base/module/index.ts'
import { evidencePermissions, evidenceProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { evidenceRoutes } from './server/routes.ts'

export const evidenceModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: evidencePermissions,
  problems: evidenceProblems.texts,
  routes: evidenceRoutes,
}
