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

/**
 * What the public portal may do with a table where it runs as a database role of its own. Whatever no module names here is
 * closed to it.
 */
export interface PortalRight {
  /** `publishing.published` */
  readonly table: string
  /** Columns that it may read. */
  readonly read?: 'all' | readonly string[]
  /** Which rows exist for it, as a condition on the table's own columns. */
  readonly rows?: string
  /** New rows, of public forms alone. */
  readonly insert?: true
  /** Columns that it may set. */
  readonly update?: readonly string[]
  /** It may hold a row while a form comes in, and change nothing of it. */
  readonly lock?: true
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
  /** A process of the portal alone serves the public endpoints of modules that declare this, and no others. */
  readonly portalRights?: readonly PortalRight[]
  /** Mounts public pages that work without JavaScript. */
  readonly portal?: (app: Hono, db: Db) => void
}
