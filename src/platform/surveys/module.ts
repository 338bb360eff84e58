import type { ModuleDefinition } from '#base/module/index.ts'
import { surveyPermissions, surveyProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountSurveyPages } from './portal/survey-pages.ts'
import { deleteContacts } from './server/delete-contacts.ts'
import { surveyRoutes } from './server/routes.ts'

export const surveysModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: surveyPermissions,
  problems: surveyProblems.texts,
  routes: surveyRoutes,
  jobs: [deleteContacts],
  portal: mountSurveyPages,
}
