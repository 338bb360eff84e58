import type { ModuleDefinition } from '#base/module/index.ts'
import { followPublications } from '#platform/publishing/index.ts'
import { registerProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { mountRegisterPages } from './portal/register-pages.ts'
import { followPublication } from './server/follow-publication.ts'
import { registerRoutes } from './server/routes.ts'
import { publicationModule } from './server/send-to-review.ts'

followPublications(publicationModule, followPublication)

export const registersModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  problems: registerProblems.texts,
  routes: registerRoutes,
  portal: mountRegisterPages,
  portalRights: [
    {
      table: 'registers.register',
      read: 'all',
      rows: 'id in (select register_id from registers.version)',
    },
    { table: 'registers.version', read: 'all', rows: 'published_at is not null' },
    {
      table: 'registers.row',
      read: 'all',
      rows: 'version_id in (select id from registers.version where withdrawn_at is null)',
    },
    { table: 'registers.seal', read: 'all' },
    { table: 'registers.head', read: 'all' },
  ],
}
