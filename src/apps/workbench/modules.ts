import type { WorkbenchModule } from '#ui/workbench/index.ts'
import { assessmentWorkbench } from '#domains/assessment/workbench/index.tsx'
import { caseFileReviewsWorkbench } from '#domains/case-file-reviews/workbench/index.tsx'
import { consultationsWorkbench } from '#domains/consultations/workbench/index.tsx'
import { exemptionsWorkbench } from '#domains/exemptions/workbench/index.tsx'
import { guidanceWorkbenches } from '#domains/guidance/workbench/index.tsx'
import { inquiriesWorkbenches } from '#domains/inquiries/workbench/index.tsx'
import { leadershipWorkbench } from '#domains/leadership/workbench/index.tsx'
import { mediationWorkbench } from '#domains/mediation/workbench/index.tsx'
import { normativeDocumentsWorkbench } from '#domains/normative-documents/workbench/index.tsx'
import { oversightWorkbench } from '#domains/oversight/workbench/index.tsx'
import { burdenWorkbench } from '#domains/programmes/workbench/burden/index.tsx'
import { programmesWorkbench } from '#domains/programmes/workbench/index.tsx'
import { riskPreventionWorkbench } from '#domains/risk-prevention/workbench/index.tsx'
import { supervisionWorkbench } from '#domains/supervision/workbench/index.tsx'
import { typicalCasesWorkbench } from '#domains/typical-cases/workbench/index.tsx'
import { trainingWorkbench } from '#domains/training/workbench/index.tsx'
import { auditWorkbench } from '#platform/audit/workbench/index.tsx'
import { contactCalendarWorkbench } from '#platform/contact-calendar/workbench/index.tsx'
import { counterpartiesWorkbench } from '#platform/counterparties/workbench/index.tsx'
import { identityWorkbench } from '#platform/identity/workbench/index.tsx'
import { notificationsWorkbench } from '#platform/notifications/workbench/index.tsx'
import { organisationsWorkbench } from '#platform/organisations/workbench/index.tsx'
import { publishingWorkbench } from '#platform/publishing/workbench/index.tsx'
import { surveysWorkbench } from '#platform/surveys/workbench/index.tsx'
import { pendingWorkbench } from './offline/index.tsx'

const ofModules: readonly WorkbenchModule[] = [
  notificationsWorkbench,
  programmesWorkbench,
  burdenWorkbench,
  assessmentWorkbench,
  supervisionWorkbench,
  oversightWorkbench,
  riskPreventionWorkbench,
  ...guidanceWorkbenches,
  typicalCasesWorkbench,
  caseFileReviewsWorkbench,
  consultationsWorkbench,
  counterpartiesWorkbench,
  contactCalendarWorkbench,
  exemptionsWorkbench,
  mediationWorkbench,
  ...inquiriesWorkbenches,
  trainingWorkbench,
  leadershipWorkbench,
  normativeDocumentsWorkbench,
  surveysWorkbench,
  publishingWorkbench,
  organisationsWorkbench,
  identityWorkbench,
  auditWorkbench,
]

/** What the workbench is made of; a module that is not listed here has no page. */
export const modules: readonly WorkbenchModule[] = [
  ...ofModules,
  pendingWorkbench(ofModules.flatMap(({ outbox = [] }) => outbox)),
]
