import type { Route } from '../http/serve.ts'
import type { EventListener } from '../events/index.ts'
import type { JobDefinition } from '../jobs/index.ts'
import type { PermissionTexts } from '../http/endpoint.ts'
import type { ProblemTexts } from '../http/problem.ts'
import type { Hono } from 'hono'
import type { Db } from '../database/index.ts'

/** Data only; import rules are generated from it. `uses` names the modules whose doors this one may open. */
export interface Manifest {
  readonly name: string
  readonly layer: 'platform' | 'domains'
  readonly uses: readonly string[]
}

/** What a module hands to the application; listed in `apps/server/modules.ts`. */
export interface ModuleDefinition {
  readonly manifest: Manifest
  /** Folder with `YYYYMMDDHHMM-verb-object.sql`, as a file URL; absent where the module keeps no tables. */
  readonly migrations?: URL
  readonly permissions?: PermissionTexts
  readonly problems?: ProblemTexts
  readonly routes?: readonly Route[]
  readonly listeners?: readonly EventListener[]
  readonly jobs?: readonly JobDefinition[]
  /** Mounts public pages that work without JavaScript. */
  readonly portal?: (app: Hono, db: Db) => void
}
