import type { Context, Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { answerPage } from '#ui/portal/index.ts'
import { printHintCard } from '../server/publication/hint-card.ts'
import { originOf } from '../server/publication/point-address.ts'
import { findPublishedPoint, pagePublishedPoints, publishedChoices } from '../server/publication/published-points.ts'
import { pointPage } from './point-page.ts'
import { asPage } from './as-page.ts'
import { mountTradePages } from './trade/mount-trade-pages.ts'
import { readSearch } from './read-search.ts'
import { searchPage } from './search-page.ts'

const pageSize = 20
const point = '/risks/:riskPointId{[0-9a-f-]{36}}'

/** What to look out for, by trade, place, level, department and words; every page works without JavaScript. */
export function mountRiskPages(app: Hono, db: Db): void {
  app.get('/risks', (context) =>
    asPage(context, async () => {
      const search = readSearch((name) => context.req.query(name))
      const [page, choices] = await Promise.all([
        pagePublishedPoints(db, { ...search, pageSize }),
        publishedChoices(db),
      ])
      return answerPage(context, searchPage(search, page, choices, pageSize))
    }),
  )
  mountTradePages(app, db)
  app.get(`${point}/card.pdf`, (context) =>
    asPage(context, async () => {
      const found = await get(db, context)
      const pdf = await printHintCard(
        found,
        originOf((name) => context.req.header(name)),
      )
      return context.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`提示卡-${found.name}.pdf`)}`,
      })
    }),
  )
  app.get(point, (context) => asPage(context, async () => answerPage(context, pointPage(await get(db, context)))))
}

async function get(db: Db, context: Context) {
  const found = await findPublishedPoint(db, context.req.param('riskPointId') ?? '')
  if (!found) throw refuse('base.not-found', '没有这个风险点，可能已经撤下或停用，请从风险提示目录进入')
  return found
}
