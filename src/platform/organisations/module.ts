import type { ModuleDefinition } from '#base/module/index.ts'
import { organisationPermissions, organisationProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { routes } from './server/routes.ts'

export const organisationsModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: organisationPermissions,
  problems: organisationProblems.texts,
  routes,
  portalRights: [{ table: 'organisations.organisation', read: ['id', 'name', 'path', 'kind', 'abolished_on'] }],
}
