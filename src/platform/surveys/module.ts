import type { ModuleDefinition } from '#base/module/index.ts'
import { registerContacts } from '#platform/contact-calendar/index.ts'
import { surveyPermissions, surveyProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountSurveyPages } from './portal/survey-pages.ts'
import { callContacts } from './server/call-contacts.ts'
import { deleteContacts } from './server/delete-contacts.ts'
import { surveyRoutes } from './server/routes.ts'

registerContacts(callContacts)

export const surveysModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: surveyPermissions,
  problems: surveyProblems.texts,
  routes: surveyRoutes,
  jobs: [deleteContacts],
  portal: mountSurveyPages,
  // The form is read by its link, sent once, and neither numbers nor answers can be read.
  portalRights: [
    { table: 'surveys.survey', read: 'all', rows: `state in ('open', 'closed')`, lock: true },
    { table: 'surveys.link', read: 'all', update: ['state'] },
    { table: 'surveys.respondent', read: ['id', 'survey_id', 'source'], lock: true },
    { table: 'surveys.answer', insert: true },
  ],
}
