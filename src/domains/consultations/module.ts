import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { followPublications } from '#platform/publishing/index.ts'
import { consultationFacts, consultationPermissions, consultationProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountConsultationPages } from './portal/consultation-pages.ts'
import { followPublication } from './server/follow-publication.ts'
import { publicationModule } from './server/open-consultation.ts'
import { opinionRoutes } from './server/opinions/routes.ts'
import { consultationRoutes } from './server/routes.ts'
import { tellAuthors } from './server/tell-authors.ts'

registerFactKinds(consultationFacts)
followPublications(publicationModule, followPublication)

const ofPublic = 'consultation_id in (select id from consultations.consultation)'
const ofConcluded = `consultation_id in (select id from consultations.consultation where state = 'concluded')`

export const consultationsModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: consultationPermissions,
  problems: consultationProblems.texts,
  routes: [...consultationRoutes, ...opinionRoutes],
  jobs: [tellAuthors],
  portal: mountConsultationPages,
  // Opinions go in and cannot be read back; answers are there when the consultation is concluded.
  portalRights: [
    {
      table: 'consultations.consultation',
      read: 'all',
      rows: `opens_on is not null and audiences <> '["internal"]'`,
      lock: true,
    },
    { table: 'consultations.clause', read: 'all', rows: ofPublic },
    { table: 'consultations.invitation', read: ['id', 'consultation_id', 'audience', 'code_hash'] },
    { table: 'consultations.answer', read: 'all', rows: ofConcluded },
    { table: 'consultations.text_change', read: 'all', rows: ofConcluded },
    {
      table: 'consultations.opinion',
      read: [
        'id',
        'consultation_id',
        'clause_id',
        'receipt_code',
        'submission_key',
        'text_key',
        'received_on',
        'answer_id',
      ],
      insert: true,
    },
  ],
}
