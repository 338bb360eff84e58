import { type Context, Hono } from 'hono'
import type { Config } from '#base/config/index.ts'
import type { OpenDatabase } from '#base/database/index.ts'
import {
  answerProblem,
  createRateLimiter,
  mountRoutes,
  refuse,
  setClientAddress,
  shownProblem,
  type Guards,
  type Route,
} from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import { mountPortal } from '#apps/portal/index.ts'
import { recordAudit, registerAuditEvents } from '#platform/audit/index.ts'
import { closeDocuments } from '#platform/documents/index.ts'
import { createIdentityGuards } from '#platform/identity/index.ts'
import { answerProblemPage } from '#ui/portal/index.ts'
import { clientAddressOf } from './client-address.ts'
import { mountHealth } from './health.ts'
import { countRequests, mountMetrics } from './metrics.ts'
import { modules as productModules } from './modules.ts'
import { securityHeaders } from './security-headers.ts'
import { startBackgroundWork } from './background-work.ts'
import { systemRoutes } from './system-routes.ts'
import { mountWorkbench } from './workbench-files.ts'

export interface Application {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly routes: readonly Route[]
  stop(): Promise<void>
}

/** Puts the modules together into one application, with the parts that the role calls for. */
export async function buildApplication(
  config: Config,
  database: OpenDatabase,
  modules: readonly ModuleDefinition[] = productModules,
): Promise<Application> {
  const { role } = config
  const routes = [...systemRoutes(config), ...modules.flatMap((module) => module.routes ?? [])]
  registerAuditEvents(routes)
  const app = new Hono()
  app.use(securityHeaders)
  app.use(countRequests)
  const addressOf = clientAddressOf(config)
  app.use(async (context, next) => {
    setClientAddress(context, addressOf(context))
    await next()
  })
  mountHealth(app, database)
  mountMetrics(app, config)
  const guards: Guards = {
    ...(role === 'portal' ? nobodySignsIn : identityGuards(database, modules)),
    recordAudit,
    clientAddress: addressOf,
    limitRate: createRateLimiter(),
  }
  if (role !== 'worker')
    app.route('/api', mountRoutes(role === 'portal' ? portalRoutes(config, modules) : routes, database.db, guards))
  if (role === 'all' || role === 'web' || role === 'workbench') mountWorkbench(app)
  if (role === 'all' || role === 'web' || role === 'portal') {
    mountPortal(app, database.db, config.demonstration)
    for (const module of modules) module.portal?.(app, database.db)
  }
  const hasPortal = role === 'all' || role === 'web' || role === 'portal'
  const answerRefusal = (context: Context, error: unknown) =>
    hasPortal && isPortalPath(context.req.path) ? refusedPage(context, error) : answerProblem(context, error, newId())
  app.notFound((context) => answerRefusal(context, refuse('base.not-found', `没有这个地址：${context.req.path}`)))
  app.onError((error, context) => answerRefusal(context, error))
  const background = role === 'all' || role === 'worker' ? await startBackgroundWork(database) : undefined
  return {
    fetch: app.fetch,
    routes,
    stop: async () => {
      await background?.stop()
      await closeDocuments()
    },
  }
}

/** A process of the portal alone knows no sessions: it cannot even read who they belong to. */
const nobodySignsIn: Pick<Guards, 'authenticate'> = { authenticate: async () => null }

function identityGuards(database: OpenDatabase, modules: readonly ModuleDefinition[]): Pick<Guards, 'authenticate'> {
  const permissionTexts = modules.flatMap((module) => (module.permissions ? [module.permissions] : []))
  return createIdentityGuards(database, permissionTexts)
}

/** What needs neither session nor key, of the modules whose tables the portal may touch; signing in is not among it. */
function portalRoutes(config: Config, modules: readonly ModuleDefinition[]): Route[] {
  const ofModules = modules.filter((module) => module.portalRights).flatMap((module) => module.routes ?? [])
  return [...systemRoutes(config), ...ofModules].filter(
    ({ endpoint }) => endpoint.permission === 'public' && !endpoint.credential,
  )
}

function isPortalPath(path: string): boolean {
  return !/^\/(api|workbench|health|metrics)(\/|$)/.test(path)
}

/** A person at an address of the portal gets a page; a program gets a problem document. */
function refusedPage(context: Context, error: unknown): Promise<Response> {
  const requestId = newId()
  return answerProblemPage(context, shownProblem(error, requestId, context.req.path), requestId)
}
