import type { Hono } from 'hono'
import { businessToday } from '#base/clock/index.ts'
import type { Db } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { answerPage } from '#ui/portal/index.ts'
import { originOf } from '../../server/publication/point-address.ts'
import { listPlaces } from '../../server/trade/places.ts'
import { pointsOfTrade } from '../../server/trade/points-of-trade.ts'
import { printTradeCard } from '../../server/trade/print-trade-card.ts'
import { exemptionLines, readExemptions } from '../../server/exemptions/read-exemptions.ts'
import { exemptionsBeside } from '../exemptions-beside.ts'
import { asPage } from '#ui/portal/index.ts'
import { addressOf, headingOf, readQuestion } from './read-question.ts'
import { summaryOf, tradePage } from './trade-page.ts'

const pageSize = 50
/** More do not help anybody on paper. */
const mostOnCard = 30

/** 您从事什么行业？在哪里？ → what all departments say about it, as a page and as one printed card. */
export function mountTradePages(app: Hono, db: Db): void {
  app.get('/trades', (context) =>
    asPage(context, async () => {
      const places = await listPlaces(db)
      const asked = readQuestion((name) => context.req.query(name), places)
      const found = await pointsOfTrade(db, { ...asked, pageSize })
      const exemptions = await readExemptions(db, found.items)
      const beside = new Map([...exemptions].map(([id, some]) => [id, exemptionsBeside(some)]))
      return answerPage(context, tradePage({ asked, places, found, pageSize, beside }))
    }),
  )
  app.get('/trades/card.pdf', (context) =>
    asPage(context, async () => {
      const asked = readQuestion((name) => context.req.query(name), await listPlaces(db))
      const found = await pointsOfTrade(db, { ...asked, page: 1, pageSize: mostOnCard })
      if (!found.total) throw refuse('base.not-found', '这个行业和地点还没有公布风险点，没有可以打印的提示卡')
      const more = found.total > mostOnCard ? `，本卡列出最要紧的 ${mostOnCard} 个` : ''
      const pdf = await printTradeCard({
        heading: headingOf(asked),
        summary: `${summaryOf(found)}${more}`,
        items: found.items,
        exemptions: new Map(
          [...(await readExemptions(db, found.items))].map(([id, some]) => [id, exemptionLines(some)]),
        ),
        address: `${originOf((name) => context.req.header(name))}${addressOf('/trades', asked)}`,
        day: businessToday(),
      })
      return context.body(new Uint8Array(pdf), 200, {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent('法律风险提示卡.pdf')}`,
      })
    }),
  )
}
