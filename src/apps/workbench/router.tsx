import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRouter } from '@tanstack/react-router'
import type { PageRoute } from '#ui/workbench/index.ts'
import { parseSearch, stringifySearch } from './address-search.ts'
import { modules } from './modules.ts'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { PageError } from './shell/page-error.tsx'
import { PermittedPage } from './shell/permitted-page.tsx'
import { SessionGate } from './shell/session-gate.tsx'
import { TodayPage } from './today/today-page.tsx'

const root = createRootRoute({
  component: SessionGate,
  notFoundComponent: NotFoundPage,
  errorComponent: PageError,
})

/** Every address of the workbench: 今日, and the pages of the modules. */
export function createWorkbenchRouter(): AnyRouter {
  const today = createRoute({ getParentRoute: () => root, path: '/', component: TodayPage })
  const pages = modules.flatMap((module) => module.routes ?? []).map(routeOf)
  return createRouter({
    routeTree: root.addChildren([today, ...pages]),
    basepath: '/workbench',
    parseSearch,
    stringifySearch,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultErrorComponent: PageError,
    scrollRestoration: true,
  })
}

function routeOf(page: PageRoute) {
  const Lazy = lazyRouteComponent(page.load)
  function Permitted() {
    return (
      <PermittedPage permission={page.permission}>
        <Lazy />
      </PermittedPage>
    )
  }
  Permitted.preload = Lazy.preload
  return createRoute({ getParentRoute: () => root, path: page.path, component: Permitted })
}
