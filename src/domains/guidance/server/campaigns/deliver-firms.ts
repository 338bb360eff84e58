import type { InputOf, Writing } from '#base/http/index.ts'
import type { NewDelivery } from '#platform/papers/contract/index.ts'
import { latestDeliveries, recordDelivery, type ElectronicConsent } from '#platform/papers/index.ts'
import { guidancePapers, guidanceProblems, type deliverToFirms, type DeliveryOfMany } from '../../contract/index.ts'
import { consentsOf } from './known-of-firms.ts'
import { selectFirms } from './list-firms.ts'
import { getCampaignRow } from './select-campaigns.ts'
import { noteOn, notNow } from './write-campaign.ts'

/** One entry for many firms; what each is delivered by is its own address or consent, never one that somebody typed for all. */
export async function deliverToFirmsUseCase(
  request: Writing<InputOf<typeof deliverToFirms>>,
): Promise<{ recorded: number }> {
  const { input, actor, db, audit } = request
  const { firmIds, delivery } = input.body
  const campaign = await getCampaignRow(db, input.params.campaignId, actor, 'guidance.record')
  requireTrackingNumbers(firmIds, delivery)
  const found = await selectFirms(db, campaign.id)
    .where('f.id', 'in', [...new Set(firmIds)])
    .execute()
  const firms = firmIds.map((id) => found.find((one) => one.id === id) ?? missing())
  await requireUndelivered(db, firms)
  const consents = await consentsOf(
    db,
    campaign.organisation_id,
    firms.map(({ firm_id: firmId }) => firmId),
  )
  const deliveries = firms.map((firm, place) => deliveryTo(firm, consents.get(firm.firm_id), delivery, place))
  const without = firms.filter((_, place) => deliveries[place] === null)
  if (without.length) throw notNow(`${namesOf(without)}${lacking[delivery.way]}，请另选方式`)
  for (const [place, firm] of firms.entries())
    await recordDelivery(guidancePapers, {
      ...request,
      input: { params: { paperId: firm.paper_id! }, body: { delivery: deliveries[place]! } },
    } as never)
  audit({ ...noteOn(campaign), summary: `成批指导“${campaign.title}”登记送达 ${firms.length} 户` })
  return { recorded: firms.length }
}

type FirmRow = Awaited<ReturnType<ReturnType<typeof selectFirms>['execute']>>[number]

const missing = () => {
  throw notNow('所选的有不在这次成批指导里的，请刷新后再选')
}

const namesOf = (firms: readonly FirmRow[]): string => {
  const names = firms.slice(0, 3).map((firm) => `“${firm.counterparty_name}”`)
  return `${names.join('、')}${firms.length > 3 ? ` 等 ${firms.length} 户` : ''}`
}

const lacking = {
  direct: '没有可以送达的文书',
  post: '没有登记地址',
  electronic: '没有书面同意电子送达的记录',
} as const

function requireTrackingNumbers(firmIds: readonly string[], delivery: DeliveryOfMany): void {
  if (delivery.way !== 'post' || delivery.trackingNumbers.length === firmIds.length) return
  const message = `选了 ${firmIds.length} 户，单号有 ${delivery.trackingNumbers.length} 个：请每户一个，按名单顺序`
  throw guidanceProblems.refuse('guidance.wrong-form', message, [{ path: 'body.delivery.trackingNumbers', message }])
}

/** @throws Problem `guidance.not-possible-now` where one has no document, or one that is delivered or on its way */
async function requireUndelivered(db: Writing<never>['db'], firms: readonly FirmRow[]): Promise<void> {
  const papers = firms.flatMap(({ paper_id: paperId }) => paperId ?? [])
  const sent = await latestDeliveries(db, papers)
  const done = firms.filter((firm) => (sent.get(firm.paper_id ?? '')?.state ?? 'failed') !== 'failed')
  if (done.length) throw notNow(`${namesOf(done)}已经送达或正在送达，请去掉后再登记`)
  const without = firms.filter((firm) => firm.state !== 'issued' || !firm.paper_id)
  if (without.length) throw notNow(`${namesOf(without)}还没有出具文书或已撤回，请去掉后再登记`)
}

/** Null where the firm cannot be reached in this way. */
function deliveryTo(
  firm: FirmRow,
  consent: ElectronicConsent | undefined,
  delivery: DeliveryOfMany,
  place: number,
): NewDelivery | null {
  const recipient = firm.counterparty_name.slice(0, 100)
  switch (delivery.way) {
    case 'direct':
      return { way: 'direct', recipient, receivedOn: delivery.receivedOn, relation: '', place: delivery.place }
    case 'post': {
      const { sentOn, carrier, trackingNumbers } = delivery
      if (!firm.address) return null
      return { way: 'post', recipient, sentOn, carrier, address: firm.address, trackingNumber: trackingNumbers[place]! }
    }
    case 'electronic':
      return consent ? { ...consent, way: 'electronic', sentOn: delivery.sentOn } : null
  }
}
