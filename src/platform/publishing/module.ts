import type { ModuleDefinition } from '#base/module/index.ts'
import { registerFactKinds } from '#platform/evidence/index.ts'
import { postedOnOfficialSite, publishingPermissions, publishingProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { publishingRoutes } from './server/routes.ts'

registerFactKinds([postedOnOfficialSite])

export const publishingModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions: publishingPermissions,
  problems: publishingProblems.texts,
  routes: publishingRoutes,
  portalRights: [
    { table: 'publishing.published', read: 'all' },
    { table: 'publishing.attachment', read: 'all', rows: 'publication_id in (select id from publishing.published)' },
    { table: 'files.file', read: 'all', rows: 'id in (select file_id from publishing.attachment)' },
    { table: 'files.content', read: ['sha256', 'bytes'], rows: 'sha256 in (select sha256 from files.file)' },
  ],
}
