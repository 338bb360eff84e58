import type { Hono } from 'hono'
import { businessToday } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import { answerPage } from '#ui/portal/index.ts'
import { asPage } from '#ui/portal/index.ts'
import type { FormLimit } from '#ui/portal/index.ts'
import { originOf } from '../../server/publication/point-address.ts'
import { printBooklet } from '../server/print-booklet.ts'
import { readBooklet } from '../server/read-booklet.ts'
import { askBookletPage, bookletPage } from './booklet-page.ts'

const code = '/booklets/:code{[0-9A-Za-z-]{1,40}}'

/** 一户一册 by its code, without account. Guessing is slowed. */
export function mountBookletPages(app: Hono, db: Db, refuseFlood: FormLimit): void {
  app.get('/booklets', async (context) => {
    const asked = (context.req.query('code') ?? '').replaceAll(/[^0-9A-Za-z]/g, '').slice(0, 40)
    return asked ? context.redirect(`/booklets/${asked}`) : answerPage(context, askBookletPage())
  })
  app.get(`${code}/print.pdf`, (context) =>
    asPage(context, async () => {
      refuseFlood(context, 'booklet')
      const booklet = await readBooklet(db, context.req.param('code') ?? '')
      const pdf = await printBooklet(
        booklet,
        originOf((name) => context.req.header(name)),
        businessToday(),
      )
      return context.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'cache-control': 'no-store',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('一户一册.pdf')}`,
      })
    }),
  )
  app.get(code, (context) =>
    asPage(context, async () => {
      refuseFlood(context, 'booklet')
      context.header('cache-control', 'no-store')
      context.header('x-robots-tag', 'noindex')
      return answerPage(context, bookletPage(await readBooklet(db, context.req.param('code') ?? ''), businessToday()))
    }),
  )
}
