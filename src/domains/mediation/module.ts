import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { registerOwner } from '#platform/registers/index.ts'
import { mediationFacts, mediationProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { hideWithdrawn } from './server/lists/hide-withdrawn.ts'
import { listOwners } from './server/lists/list-owners.ts'
import { mediationRoutes } from './server/routes.ts'

registerFactKinds(mediationFacts)
for (const owner of listOwners) registerOwner(owner)

export const mediationModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: mediationProblems.texts,
  routes: mediationRoutes,
  listeners: [hideWithdrawn],
  portalRights: [
    { table: 'mediation.published_entry', read: 'all' },
    // Appointments open by their code alone.
    { table: 'mediation.room_booking', read: ['id', 'room_id', 'starts_at', 'ends_at', 'code', 'cancelled_at'] },
    { table: 'mediation.room', read: ['id', 'organisation_id', 'name', 'place'] },
  ],
}
