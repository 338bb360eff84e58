import { Hono } from 'hono'
import { mountPortal } from '#apps/portal/index.ts'
import { modules } from '#apps/server/modules.ts'
import type { TestApplication } from '../app.ts'
import { askRaw } from '../ask.ts'

export type Schema = Readonly<Record<string, unknown>>

/** Somewhere that anybody may send a request to. */
export interface Target {
  readonly method: string
  /** With `{code}` where something is filled in. */
  readonly path: string
  /** Query of an operation; fields of a page's forms. */
  readonly fields: readonly string[]
  /** Of a JSON body. */
  readonly body?: Schema
}

interface Operation {
  readonly security?: unknown
  readonly parameters: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Operations of the OpenAPI document that need no session, those with a key of their own among them. */
export async function publicOperations(app: TestApplication): Promise<Target[]> {
  const { text } = await askRaw(app, '/api/openapi.json', { method: 'GET' })
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, Operation>> }
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => !JSON.stringify(operation.security ?? '').includes('session'))
      .map(([method, { parameters, requestBody }]) => {
        const schema = requestBody?.content['application/json']?.schema
        const fields = parameters.filter((one) => one.in === 'query').map(({ name }) => name)
        return { method: method.toUpperCase(), path, fields, ...(schema ? { body: schema } : {}) }
      }),
  )
}

/** Every page and form of the portal, with the names that its own pages ask for. */
export async function portalPages(app: TestApplication): Promise<Target[]> {
  const portal = new Hono()
  mountPortal(portal, app.database.db, false)
  for (const module of modules) module.portal?.(portal, app.database.db)
  const routes = portal.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
  const names = new Set(['code', 'q', 'page', 'form', 'opened', 'website'])
  for (const { path } of routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
    const { text } = await askRaw(app, path, { method: 'GET' })
    for (const [, name] of text.matchAll(/ name="([^"]{1,60})"/g)) names.add(name!)
  }
  const unique = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]))
  return [...unique.values()].map(({ method, path }) => ({
    method,
    path: path.replaceAll(/:(\w+)(\{[^/]*\})?/g, '{$1}'),
    fields: [...names],
  }))
}

/** Codes that open something, of whatever stands in the city: a few of each table that has one. */
export async function knownCodes({ database }: TestApplication): Promise<string[]> {
  const { rows: columns } = await database.pool.query<{ place: string; name: string }>(
    `select format('%I.%I', table_schema, table_name) as place, column_name as name from information_schema.columns
     where column_name in ('code', 'submission_key') and data_type = 'text' and table_schema not in ('information_schema', 'pg_catalog')`,
  )
  const codes: string[] = []
  for (const { place, name } of columns) {
    const { rows } = await database.pool.query<{ code: string }>(
      `select ${name} as code from ${place} where ${name} is not null order by ${name} limit 3`,
    )
    codes.push(...rows.map(({ code }) => code))
  }
  return codes
}
