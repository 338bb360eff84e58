import type { Route } from '#base/http/index.ts'
import { ownRoutes } from './own-routes.ts'
import { secondFactorRoutes } from './second-factor-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

export const routes: readonly Route[] = [...signInRoutes, ...ownRoutes, ...secondFactorRoutes]
