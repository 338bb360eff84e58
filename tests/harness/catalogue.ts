import { modules } from '#apps/server/modules.ts'
import { systemRoutes } from '#apps/server/system-routes.ts'
import { readConfig } from '#base/config/index.ts'
import { baseProblems, type Endpoint } from '#base/http/index.ts'

/** Every endpoint of the product with the name of the module that brings it; `base` for the system's own. */
export const catalogue: readonly { readonly module: string; readonly endpoint: Endpoint }[] = [
  ...systemRoutes(readConfig({ SHANZHI_DEMO: '0' })).map(({ endpoint }) => ({ module: 'base', endpoint })),
  ...modules.flatMap(({ manifest, routes = [] }) =>
    routes.map(({ endpoint }) => ({ module: manifest.name, endpoint })),
  ),
]

export const nameOf = (endpoint: Endpoint): string => `${endpoint.method} ${endpoint.path}`

/** Problem code → its status and Chinese title, of the base and of every module. */
export const problemTexts: Readonly<Record<string, { readonly status: number; readonly title: string }>> =
  Object.assign({}, baseProblems.texts, ...modules.map((module) => module.problems ?? {}))

/** Permission → its Chinese text and roles, with the module that declares it. */
export const permissionTexts = modules.flatMap(({ manifest, permissions = {} }) =>
  Object.entries(permissions).map(([name, text]) => ({ module: manifest.name, name, ...text })),
)
