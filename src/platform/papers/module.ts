import type { ModuleDefinition } from '#base/module/index.ts'
import { paperProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import { bindDossiers } from './server/dossiers/bind-dossiers.ts'

/** Its endpoints belong to the modules that declare papers. */
export const papersModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  problems: paperProblems.texts,
  jobs: [bindDossiers],
  // The check of a code: that a paper was issued and how it stands, no party and no content.
  portalRights: [
    {
      table: 'papers.paper',
      read: [
        'id',
        'organisation_id',
        'title',
        'number',
        'code',
        'state',
        'issued_on',
        'voided_on',
        'sha256',
        'corrects_paper_id',
      ],
      rows: `state <> 'draft'`,
    },
    {
      table: 'papers.dossier',
      read: ['code', 'state', 'version', 'pages', 'bound_on', 'sha256', 'seal'],
      rows: `state = 'sealed'`,
    },
  ],
}
