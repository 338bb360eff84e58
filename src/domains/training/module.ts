import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { workRecordRoutes } from '#platform/work-records/index.ts'
import { trainingHeld, trainingSession } from './contract/index.ts'
import { manifest } from './manifest.ts'

registerFactKinds([trainingHeld])

export const trainingModule: ModuleDefinition = {
  manifest,
  permissions: trainingSession.permissions,
  routes: workRecordRoutes(trainingSession),
}
