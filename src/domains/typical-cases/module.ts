import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { followPublications } from '#platform/publishing/index.ts'
import { caseAwarded, casePublished, permissions, selectionHeld, typicalCaseProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountCasePages } from './portal/mount-case-pages.ts'
import { followCasePublication } from './server/follow-publication.ts'
import { typicalCaseRoutes } from './server/routes.ts'

registerFactKinds([casePublished, selectionHeld, caseAwarded])
followPublications('typical-cases', followCasePublication)

export const typicalCasesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: typicalCaseProblems.texts,
  routes: typicalCaseRoutes,
  portal: mountCasePages,
}
