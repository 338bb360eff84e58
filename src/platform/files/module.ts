import type { ModuleDefinition } from '#base/module/index.ts'
import { fileProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { fileRoutes } from './server/routes.ts'
import { sweepFiles } from './server/sweep.ts'

export const filesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  problems: fileProblems.texts,
  routes: fileRoutes,
  jobs: [sweepFiles],
}
