import { readFileSync } from 'node:fs'
import type { Config } from '#base/config/index.ts'
import { serveRead, type Route } from '#base/http/index.ts'
import { openApi, systemState } from '#base/http/system.ts'
import { openApiDocument } from '#base/http/openapi.ts'
import { modules } from './modules.ts'

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** What concerns no module: the state of the system and its own description. */
export function systemRoutes(config: Config): Route[] {
  let document: string | undefined
  const describe = (): string =>
    JSON.stringify(
      openApiDocument(
        [...routes, ...modules.flatMap((module) => module.routes ?? [])].map((route) => route.endpoint),
        version,
      ),
    )
  const routes: Route[] = [
    serveRead(systemState, async ({ now }) => ({
      demonstration: config.demonstration,
      businessNow: now.toISOString(),
      version,
    })),
    serveRead(openApi, async () => ({
      fileName: 'openapi.json',
      mediaType: 'application/json',
      content: (document ??= describe()),
      inline: true,
    })),
  ]
  return routes
}
