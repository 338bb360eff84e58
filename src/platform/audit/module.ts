import type { ModuleDefinition } from '#base/module/index.ts'
import { auditPermissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { routes } from './server/routes.ts'

export const auditModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: auditPermissions,
  routes,
}
