import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { workRecordRoutes } from '#platform/work-records/index.ts'
import { meetingHeld, meeting } from './contract/index.ts'
import { manifest } from './manifest.ts'

registerFactKinds([meetingHeld])

export const leadershipModule: ModuleDefinition = {
  manifest,
  permissions: meeting.permissions,
  routes: workRecordRoutes(meeting),
}
