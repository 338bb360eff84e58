import type { ModuleDefinition } from '#base/module/index.ts'
import { permissions, programmeProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import './server/hand-over.ts'
import { burdenRoutes } from './server/burden/routes.ts'
import { cascadeRoutes } from './server/cascade/routes.ts'
import { importRoutes } from './server/import/routes.ts'
import { paperRoutes } from './server/paper/routes.ts'
import { programmeRoutes } from './server/routes.ts'
import { taskListeners } from './server/tasks/listeners.ts'
import { remindJob } from './server/tasks/remind.ts'
import { taskRoutes } from './server/tasks/routes.ts'

export const programmesModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  permissions,
  problems: programmeProblems.texts,
  listeners: taskListeners,
  jobs: [remindJob],
  routes: [...programmeRoutes, ...taskRoutes, ...paperRoutes, ...cascadeRoutes, ...importRoutes, ...burdenRoutes],
  // 核验 of a receipt by its code.
  portalRights: [
    {
      table: 'programmes.submission',
      read: ['task_id', 'receipt_code', 'released_at', 'content_hash'],
      rows: 'receipt_code is not null',
    },
    {
      table: 'programmes.task',
      read: ['id', 'row_id', 'organisation_id'],
      rows: 'id in (select task_id from programmes.submission)',
    },
    { table: 'programmes.row', read: ['id', 'name'], rows: 'id in (select row_id from programmes.task)' },
  ],
}
