import type { ModuleDefinition } from '#base/module/index.ts'
import { registerBookletPart } from '#platform/counterparties/index.ts'
import { contactCalendarProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountVisitPages } from './portal/visit-pages.ts'
import { tellPlanner } from './server/requests/tell-planner.ts'
import { contactCalendarRoutes } from './server/routes.ts'
import { registerContacts } from './server/sources.ts'
import { plannedVisitBooklet } from './server/visit-booklet.ts'
import { plannedVisitContacts } from './server/visits/select-visits.ts'

registerContacts(plannedVisitContacts)
registerBookletPart(plannedVisitBooklet)

export const contactCalendarModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: contactCalendarProblems.texts,
  routes: contactCalendarRoutes,
  listeners: [tellPlanner],
  portal: mountVisitPages,
  // Of a visit what its code shows; requests go in, and come back without the words in them.
  portalRights: [
    {
      table: 'contact_calendar.planned_visit',
      read: [
        'id',
        'code',
        'organisation_name',
        'counterparty_id',
        'kind',
        'topic',
        'visit_on',
        'from_time',
        'until_time',
        'state',
      ],
    },
    {
      table: 'contact_calendar.date_request',
      read: ['id', 'planned_visit_id', 'submission_key', 'wished_on', 'received_at', 'state', 'answer'],
      insert: true,
    },
  ],
}
