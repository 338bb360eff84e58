import type { ModuleDefinition } from '#base/module/index.ts'
import { counterpartyProblems, permissions } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { counterpartyRoutes } from './server/routes.ts'

export const counterpartiesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: counterpartyProblems.texts,
  routes: counterpartyRoutes,
  // Under which ids records know a firm; nothing of who it is.
  portalRights: [{ table: 'counterparties.counterparty', read: ['id', 'canonical_id'] }],
}
