import type { ModuleDefinition } from '#base/module/index.ts'
import { identityPermissions, identityProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { routes } from './server/routes.ts'
import { sweepJob } from './server/sweep.ts'

export const identityModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: identityPermissions,
  problems: identityProblems.texts,
  routes,
  jobs: [sweepJob],
}
