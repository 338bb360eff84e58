import type { ModuleDefinition } from '#base/module/index.ts'
import { registerDealings } from '#platform/counterparties/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { registerOwner } from '#platform/registers/index.ts'
import { registerIndex } from '#platform/search/index.ts'
import { registerCaseSource } from '#domains/typical-cases/index.ts'
import { permissions, riskFactKinds, riskProblems } from './contract/index.ts'
import { mountBookletPages } from './booklet/portal/mount-booklet-pages.ts'
import { manifest } from './manifest.ts'
import { createFormLimit } from '#ui/portal/index.ts'
import { mountRiskPages } from './portal/mount-risk-pages.ts'
import { mountCheckPages } from './self-check/portal/mount-check-pages.ts'
import { forgetChecks } from './self-check/server/forget-checks.ts'
import { mountSelfReportPages } from './self-report/portal/mount-self-report-pages.ts'
import { dealingSources } from './server/counterparties/dealings.ts'
import { hideWithdrawn } from './server/publication/hide-withdrawn.ts'
import { pointIndex } from './server/publication/index-points.ts'
import { listOwner } from './server/publication/list-owner.ts'
import { recordImportsJob } from './server/records/imports/job.ts'
import { mountSubscriptionPages } from './subscription/portal/mount-subscription-pages.ts'
import { forgetSubscriptionsJob } from './subscription/server/forget-subscriptions.ts'
import { sendSubscriptionMessages } from './subscription/server/send-messages.ts'
import { tellSubscribersJob } from './subscription/server/tell-subscribers.ts'
import { pointCases } from './server/typical-case/point-cases.ts'
import { portalRights } from './server/portal-rights.ts'
import { riskPreventionRoutes } from './server/routes.ts'

registerFactKinds(riskFactKinds)
registerOwner(listOwner)
registerIndex(pointIndex)
registerCaseSource(pointCases)
for (const source of dealingSources) registerDealings(source)

export const riskPreventionModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: riskProblems.texts,
  routes: riskPreventionRoutes,
  listeners: [hideWithdrawn],
  jobs: [recordImportsJob, forgetChecks, sendSubscriptionMessages, tellSubscribersJob, forgetSubscriptionsJob],
  portal(app, db) {
    const refuseFlood = createFormLimit()
    mountRiskPages(app, db)
    mountCheckPages(app, db, refuseFlood)
    mountSelfReportPages(app, db, refuseFlood)
    mountBookletPages(app, db, refuseFlood)
    mountSubscriptionPages(app, db, refuseFlood)
  },
  portalRights,
}
