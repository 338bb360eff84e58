import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { caseFileReviewProblems, defectCorrected, permissions, reviewHeld } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { caseFileReviewRoutes } from './server/routes.ts'

registerFactKinds([reviewHeld, defectCorrected])

export const caseFileReviewsModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: caseFileReviewProblems.texts,
  routes: caseFileReviewRoutes,
}
