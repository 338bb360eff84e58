import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { workRecordRoutes } from '#platform/work-records/index.ts'
import { documentRegistered, documentRecord } from './contract/index.ts'
import { manifest } from './manifest.ts'

registerFactKinds([documentRegistered])

export const normativeDocumentsModule: ModuleDefinition = {
  manifest,
  permissions: documentRecord.permissions,
  routes: workRecordRoutes(documentRecord),
}
