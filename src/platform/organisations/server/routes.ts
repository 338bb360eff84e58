import { serveRead, type Route } from '#base/http/index.ts'
import { listOrganisations, showOrganisation, showTree } from '../contract/index.ts'
import { changeRoutes } from './change-routes.ts'
import { getHistory } from './history.ts'
import { importRoutes } from './import-routes.ts'
import { listOrganisations as list } from './list-organisations.ts'
import { treeOn } from './tree-on.ts'

/** Fixed addresses stand before those with parameters. */
export const routes: readonly Route[] = [
  serveRead(listOrganisations, ({ db, input: { query } }) => list(db, query, query)),
  serveRead(showTree, async ({ db, today, input: { query } }) => {
    const on = query.on ?? today
    return { on, nodes: await treeOn(db, on, query.root) }
  }),
  ...importRoutes,
  ...changeRoutes,
  serveRead(showOrganisation, ({ db, input: { params } }) => getHistory(db, params.organisationId)),
]
