import {
  addSeason,
  deliverToFirms,
  listCampaignFirms,
  listCandidates,
  prepareCampaign,
  showPointStart,
  startCampaign,
} from '#domains/guidance/contract/index.ts'
import { runCampaigns } from '#domains/guidance/index.ts'
import { listRiskPoints } from '#domains/risk-prevention/contract/index.ts'
import { addCounterparty } from '#platform/counterparties/contract/index.ts'
import type { Player, Stage } from '../stage.ts'

const unit = '郑州市金水区城市综合执法局'
const shops = ['演示巷口小炒', '演示河边饺子馆', '演示街角炒面'] as const

/** One batch to the restaurants of a street, all of it delivered, and a season that has prepared the next. */
export async function guideTrade(stage: Stage): Promise<void> {
  stage.at('2020-12-11')
  const clerk = await stage.of('金水区', 'reportingClerk')
  const organisationId = stage.units.get(unit)!
  for (const [place, name] of shops.entries())
    await clerk.call(addCounterparty, {
      body: {
        organisationId,
        kind: 'organisation',
        name,
        tradeCode: 'H6210',
        address: `演示二路 ${11 + place} 号（虚构）`,
      },
    })
  await tellTrade(stage, clerk, organisationId)
  stage.at('2020-12-18')
  await clerk.call(addSeason, {
    body: {
      organisationId,
      name: '元旦春节前',
      begins: '01-01',
      ends: '02-15',
      daysBefore: 14,
      riskPointIds: [await pointNamed(clerk, organisationId, '门头招牌破损不修')],
      tradeCode: 'H62',
      mode: 'promptNotice',
      words: '演示：节前请检查门头招牌和灯箱，松动的请先加固或拆下。',
    },
  })
}

async function tellTrade(stage: Stage, clerk: Player, organisationId: string): Promise<void> {
  const riskPointId = await pointNamed(clerk, organisationId, '占道摆放商品')
  const start = await clerk.call(showPointStart, { params: { riskPointId }, query: {} })
  const campaign = await clerk.call(prepareCampaign, {
    body: {
      organisationId,
      title: '冬季门前摆放提醒',
      riskPointIds: [riskPointId],
      tradeCode: 'H6210',
      place: '演示二路',
      mode: 'reminder',
      words: `演示：${start.words}`,
    },
  })
  const params = { campaignId: campaign.id }
  const { items } = await clerk.call(listCandidates, { params })
  const chosen = items.filter(({ standing }) => standing === 'ready').map((one) => one.counterpartyId)
  await clerk.call(startCampaign, { params, body: { revision: campaign.revision, counterpartyIds: chosen } })
  await runCampaigns(stage.database.db)
  const { items: firms } = await clerk.call(listCampaignFirms, { params, query: { step: 'deliver' } })
  await clerk.call(deliverToFirms, {
    params,
    body: {
      firmIds: firms.map(({ id }) => id),
      delivery: { way: 'direct', receivedOn: '2020-12-11', place: '演示二路' },
    },
  })
}

async function pointNamed(clerk: Player, organisationId: string, name: string): Promise<string> {
  const { items } = await clerk.call(listRiskPoints, { query: { organisationId, q: name } })
  return items[0]!.id
}
