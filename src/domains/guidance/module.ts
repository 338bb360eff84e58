import type { ModuleDefinition } from '#base/module/index.ts'
import { registerContacts } from '#platform/contact-calendar/index.ts'
import { registerBookletPart, registerDealings } from '#platform/counterparties/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { registerGuidanceWork } from '#domains/risk-prevention/index.ts'
import { registerCaseSource } from '#domains/typical-cases/index.ts'
import {
  adviceIssued,
  documentUsed,
  guidanceProblems,
  permissions,
  statisticsReported,
  visitMade,
} from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountGuidancePages } from './portal/guidance-pages.ts'
import { caseBooklet } from './server/cases/case-booklet.ts'
import { caseDealings } from './server/cases/case-dealings.ts'
import { caseContacts } from './server/cases/case-contacts.ts'
import { runCampaignsJob } from './server/campaigns/run-campaigns.ts'
import { guidanceWork } from './server/cases/guidance-work.ts'
import { guidanceCaseSource } from './server/cases/typical-case.ts'
import { visitDealings } from './server/dealings.ts'
import { doFirmMessage } from './server/firm/do-firm-message.ts'
import { firmPortalRights } from './server/firm/portal-rights.ts'
import { guidanceRoutes } from './server/routes.ts'
import { prepareSeasonsJob } from './server/seasons/prepare-seasons.ts'
import { visitBooklet, visitPortalRights } from './server/visit-booklet.ts'
import { visitContacts } from './server/visit-contacts.ts'
import { visitCases } from './server/visit-cases.ts'

registerFactKinds([visitMade, documentUsed, adviceIssued, statisticsReported])
registerDealings(visitDealings)
registerDealings(caseDealings)
registerCaseSource(visitCases)
registerCaseSource(guidanceCaseSource)
registerGuidanceWork(guidanceWork)
registerContacts(visitContacts)
registerContacts(caseContacts)
registerBookletPart(visitBooklet)
registerBookletPart(caseBooklet)

export const guidanceModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: guidanceProblems.texts,
  routes: guidanceRoutes,
  listeners: [doFirmMessage],
  jobs: [runCampaignsJob, prepareSeasonsJob],
  portal: mountGuidancePages,
  portalRights: [...visitPortalRights, ...firmPortalRights],
}
