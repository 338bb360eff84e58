import type { Hono } from 'hono'
import { setSite, type PortalSite } from './site.ts'
import { stylesheet, stylesheetPath } from './stylesheet.ts'
import { changeTypeSize, typeSizePath } from './type-size.ts'

/** Mounts what all pages share: style sheet, 大字版, whose site it is. Comes before the modules' pages. */
export function mountPortalFrame(app: Hono, site: () => PortalSite | Promise<PortalSite>): void {
  app.get(stylesheetPath, (context) =>
    context.body(stylesheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  )
  app.post(typeSizePath, changeTypeSize)
  app.use(async (context, next) => {
    setSite(context, await site())
    await next()
  })
}
