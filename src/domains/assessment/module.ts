import type { ModuleDefinition } from '#base/module/index.ts'
import { assessmentProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountResultPages } from './portal/result-pages.ts'
import { assessmentRoutes } from './server/routes.ts'

export const assessmentModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: assessmentProblems.texts,
  routes: assessmentRoutes,
  portal: mountResultPages,
}
