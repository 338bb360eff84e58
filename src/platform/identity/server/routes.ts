import { serveRead, type Route } from '#base/http/index.ts'
import { listPeople } from '../contract/index.ts'
import { accountRoutes } from './account-routes.ts'
import { delegationRoutes } from './delegation-routes.ts'
import { handoverRoutes } from './handover-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { listPeople as list } from './people.ts'
import { postRoutes } from './post-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { securityRoutes } from './security-routes.ts'
import { setUpRoutes } from './set-up-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

export const routes: readonly Route[] = [
  ...signInRoutes,
  ...ownRoutes,
  ...secondFactorRoutes,
  ...accountRoutes,
  ...postRoutes,
  ...delegationRoutes,
  ...handoverRoutes,
  ...securityRoutes,
  ...setUpRoutes,
  serveRead(listPeople, async ({ db, actor, today, input: { query } }) => ({
    items: await list(db, actor, query, today),
  })),
]
