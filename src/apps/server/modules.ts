import type { MigrationSource } from '#base/database/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { inquiriesModule } from '#domains/inquiries/module.ts'
import { leadershipModule } from '#domains/leadership/module.ts'
import { normativeDocumentsModule } from '#domains/normative-documents/module.ts'
import { assessmentModule } from '#domains/assessment/module.ts'
import { caseFileReviewsModule } from '#domains/case-file-reviews/module.ts'
import { consultationsModule } from '#domains/consultations/module.ts'
import { exemptionsModule } from '#domains/exemptions/module.ts'
import { guidanceModule } from '#domains/guidance/module.ts'
import { mediationModule } from '#domains/mediation/module.ts'
import { oversightModule } from '#domains/oversight/module.ts'
import { riskPreventionModule } from '#domains/risk-prevention/module.ts'
import { programmesModule } from '#domains/programmes/module.ts'
import { supervisionModule } from '#domains/supervision/module.ts'
import { typicalCasesModule } from '#domains/typical-cases/module.ts'
import { trainingModule } from '#domains/training/module.ts'
import { auditModule } from '#platform/audit/module.ts'
import { contactCalendarModule } from '#platform/contact-calendar/module.ts'
import { counterpartiesModule } from '#platform/counterparties/module.ts'
import { documentsModule } from '#platform/documents/module.ts'
import { evidenceModule } from '#platform/evidence/module.ts'
import { filesModule } from '#platform/files/module.ts'
import { hotlinesModule } from '#platform/hotlines/module.ts'
import { identityModule } from '#platform/identity/module.ts'
import { measuresModule } from '#platform/measures/module.ts'
import { notificationsModule } from '#platform/notifications/module.ts'
import { numberingModule } from '#platform/numbering/module.ts'
import { organisationsModule } from '#platform/organisations/module.ts'
import { papersModule } from '#platform/papers/module.ts'
import { proceduresModule } from '#platform/procedures/module.ts'
import { publishingModule } from '#platform/publishing/module.ts'
import { registersModule } from '#platform/registers/module.ts'
import { searchModule } from '#platform/search/module.ts'
import { surveysModule } from '#platform/surveys/module.ts'
import { workRecordsModule } from '#platform/work-records/module.ts'

/** Every module of the product, listed by hand: what is not here does not exist. */
export const modules: readonly ModuleDefinition[] = [
  organisationsModule,
  identityModule,
  auditModule,
  filesModule,
  documentsModule,
  evidenceModule,
  counterpartiesModule,
  contactCalendarModule,
  measuresModule,
  notificationsModule,
  hotlinesModule,
  numberingModule,
  papersModule,
  proceduresModule,
  publishingModule,
  registersModule,
  searchModule,
  surveysModule,
  workRecordsModule,
  trainingModule,
  leadershipModule,
  normativeDocumentsModule,
  consultationsModule,
  programmesModule,
  assessmentModule,
  supervisionModule,
  exemptionsModule,
  mediationModule,
  typicalCasesModule,
  riskPreventionModule,
  guidanceModule,
  inquiriesModule,
  caseFileReviewsModule,
  oversightModule,
]

/** The migrations of the base and of every module. */
export function allMigrations(): MigrationSource[] {
  const base: MigrationSource = { module: 'base', folder: new URL('../../base/migrations/', import.meta.url) }
  return [
    base,
    ...modules.flatMap(({ manifest, migrations }) =>
      migrations ? [{ module: manifest.name, folder: migrations }] : [],
    ),
  ]
}
