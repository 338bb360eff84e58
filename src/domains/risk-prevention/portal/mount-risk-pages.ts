import type { Context, Hono } from 'hono'
import type { Db } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { readSought } from '#platform/search/index.ts'
import { answerPage } from '#ui/portal/index.ts'
import { printHintCard } from '../server/publication/hint-card.ts'
import { originOf } from '../server/publication/point-address.ts'
import { findPublishedPoint } from '../server/publication/published-points.ts'
import { searchPoints } from '../server/search/search-points.ts'
import { listPlaces } from '../server/trade/places.ts'
import { readExemptions } from '../server/exemptions/read-exemptions.ts'
import { pointPage } from './point-page.ts'
import { asPage } from '#ui/portal/index.ts'
import { mountTradePages } from './trade/mount-trade-pages.ts'
import { readSearch } from './read-search.ts'
import { searchPage } from './search-page.ts'

const pageSize = 20
const point = '/risks/:riskPointId{[0-9a-f-]{36}}'

/** What to look out for, by trade, place, level, department and words; every page works without JavaScript. */
export function mountRiskPages(app: Hono, db: Db): void {
  app.get('/risks', (context) =>
    asPage(context, async () => {
      const places = await listPlaces(db)
      const search = readSearch((name) => context.req.query(name), places)
      const sought = await readSought(search.words)
      const { tradeCode, place, street, level, organisationId, page } = search
      const filters = { tradeCode, placeId: place?.id, street, level, organisationId }
      const found = await searchPoints(db, { ...filters, sought, page, pageSize })
      return answerPage(context, searchPage({ search, terms: sought.terms, found, places, pageSize }))
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
  app.get(point, (context) =>
    asPage(context, async () => {
      const found = await get(db, context)
      const exemptions = await readExemptions(db, [found])
      return answerPage(context, pointPage(found, exemptions.get(found.id) ?? []))
    }),
  )
}

async function get(db: Db, context: Context) {
  const found = await findPublishedPoint(db, context.req.param('riskPointId') ?? '')
  if (!found) throw refuse('base.not-found', '没有这个风险点，可能已经撤下或停用，请从风险提示目录进入')
  return found
}
