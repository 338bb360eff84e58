import type { ModuleDefinition } from '#base/module/index.ts'
import { registerContacts } from '#platform/contact-calendar/index.ts'
import { registerBookletPart } from '#platform/counterparties/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { registerOutsiders } from '#platform/notifications/index.ts'
import { followPublications } from '#platform/publishing/index.ts'
import { registerOwner } from '#platform/registers/index.ts'
import { registerCaseSource } from '#domains/typical-cases/index.ts'
import { mediationFacts, mediationProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountMediationPages } from './portal/mount-mediation-pages.ts'
import { mediationBooklet } from './server/cases/booklet.ts'
import { mediationContacts } from './server/cases/contacts.ts'
import { doPartyAct } from './server/cases/do-party-act.ts'
import { caseRights } from './server/cases/portal-rights.ts'
import { applicants, tellReceived } from './server/applications/tell-received.ts'
import { mountResultPages } from './portal/mount-result-pages.ts'
import { hideWithdrawn } from './server/lists/hide-withdrawn.ts'
import { listOwners } from './server/lists/list-owners.ts'
import { followQuarterResults } from './server/quarter-reports/publish-results.ts'
import { mediationRoutes } from './server/routes.ts'
import { mediationCaseSource } from './server/typical-cases/case-source.ts'

registerFactKinds(mediationFacts)
registerOutsiders(applicants)
followPublications('mediation', followQuarterResults)
registerCaseSource(mediationCaseSource)
registerContacts(mediationContacts)
registerBookletPart(mediationBooklet)
for (const owner of listOwners) registerOwner(owner)

export const mediationModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: mediationProblems.texts,
  routes: mediationRoutes,
  listeners: [hideWithdrawn, doPartyAct, tellReceived],
  portal: (app, db) => {
    mountMediationPages(app, db)
    mountResultPages(app, db)
  },
  // Applications go in; of them only what a party's own page shows comes back.
  portalRights: [
    {
      table: 'mediation.application',
      read: [
        'id',
        'code',
        'submission_key',
        'organisation_id',
        'dispute_class',
        'area',
        'act_made_on',
        'act_known_on',
        'act_told',
        'concerns_real_estate',
        'reconsideration_first',
        'received_at',
        'state',
        'decided_at',
        'refusal_reason',
        'go_to',
      ],
      insert: true,
    },
    {
      table: 'mediation.application_party',
      read: ['id', 'application_id', 'side', 'code', 'acknowledged_at'],
      insert: true,
      update: ['acknowledged_at'],
    },
    { table: 'mediation.application_file', insert: true },
    ...caseRights,
    { table: 'mediation.published_entry', read: 'all' },
    { table: 'mediation.published_result', read: 'all' },
    // A party whose case has ended says once what it thinks of it.
    { table: 'mediation.satisfaction', read: ['party_id'], insert: true },
    // Appointments open by their code alone.
    { table: 'mediation.room_booking', read: ['id', 'room_id', 'starts_at', 'ends_at', 'code', 'cancelled_at'] },
    { table: 'mediation.room', read: ['id', 'organisation_id', 'name', 'place'] },
  ],
}
