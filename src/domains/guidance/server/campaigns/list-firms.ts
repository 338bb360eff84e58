import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { anywhere, type Db, type Transaction } from '#base/database/index.ts'
import {
  readPage,
  type FileAnswer,
  type InputOf,
  type ListPlan,
  type Page,
  type UseCase,
  type Writing,
} from '#base/http/index.ts'
import { sheetFile } from '#base/sheets/index.ts'
import { contactChannelsOf } from '#platform/counterparties/index.ts'
import { deliveryStateTexts, deliveryWays } from '#platform/papers/contract/index.ts'
import { latestDeliveries } from '#platform/papers/index.ts'
import {
  firmStates,
  reachWays,
  type CampaignFirm,
  type exportCampaignFirms,
  type FirmProgress,
  type FirmState,
  type listCampaignFirms,
} from '../../contract/index.ts'
import { caseStateOf, progressOf, wayTo } from '../../domain/index.ts'
import { guidanceTables } from '../tables.ts'
import { consentsOf } from './known-of-firms.ts'
import { getCampaignRow, type CampaignRow } from './select-campaigns.ts'
import { noteOn } from './write-campaign.ts'

interface FirmRow {
  readonly id: string
  readonly position: number
  readonly counterparty_id: string
  readonly firm_id: string
  readonly counterparty_name: string
  readonly address: string | null
  readonly reason: string
  readonly caution: string
  readonly state: FirmState
  readonly because: string
  readonly case_id: string | null
  readonly case_state: string | null
  readonly state_text: string | null
  readonly follow_up_on: string | null
  readonly paper_id: string | null
  readonly number: string | null
  readonly issued_on: string | null
  readonly delivered_on: string | null
}

const plan: ListPlan<FirmRow> = {
  orders: { position: { by: sql`f.position`, of: (row) => row.position } },
  defaultSort: 'position',
  id: sql`f.id`,
}

type Filter = Pick<InputOf<typeof exportCampaignFirms>['query'], 'step' | 'q'>

const stateOfProgress: Partial<Record<FirmProgress, string>> = { ...caseStateOf, closed: 'closed' }

/** The same as `progressOf`, asked of the database. */
function standsAt(progress: FirmProgress): RawBuilder<SqlBool> {
  const caseState = stateOfProgress[progress]
  if (caseState) return sql<SqlBool>`f.state = 'issued' and r.state = ${caseState}`
  if (progress === 'other')
    return sql<SqlBool>`f.state = 'issued' and r.state <> all(${Object.values(stateOfProgress)}::text[])`
  return sql<SqlBool>`f.state = ${progress}`
}

export function selectFirms(db: Db | Transaction, campaignId: string, { step, q }: Filter = {}) {
  return guidanceTables(db)
    .selectFrom('guidance.campaign_firm as f')
    .innerJoin('counterparties.counterparty as m', 'm.id', 'f.counterparty_id')
    .innerJoin('counterparties.counterparty as n', 'n.id', 'm.canonical_id')
    .leftJoin('guidance.case_record as r', 'r.case_id', 'f.case_id')
    .select(['f.id', 'f.position', 'f.counterparty_id', 'n.id as firm_id', 'f.counterparty_name', 'n.address'])
    .select(['f.reason', 'f.caution', 'f.state', 'f.because', 'f.case_id'])
    .select(['r.state as case_state', 'r.state_text', 'r.follow_up_on'])
    .select(['r.paper_id', 'r.number', 'r.issued_on', 'r.delivered_on'])
    .where('f.campaign_id', '=', campaignId)
    .$if(step !== undefined, (some) => some.where(standsAt(step!)))
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(f.counterparty_name ilike ${anywhere(q!)} or r.number ilike ${anywhere(q!)})`),
    )
}

export async function listCampaignFirmsUseCase({
  input: { params, query },
  actor,
  db,
}: UseCase<InputOf<typeof listCampaignFirms>>): Promise<Page<CampaignFirm>> {
  const campaign = await getCampaignRow(db, params.campaignId, actor)
  const page = await readPage(db, selectFirms(db, campaign.id, query), plan, query)
  return { ...page, items: await toFirms(db, campaign, page.items) }
}

async function toFirms(
  db: Db | Transaction,
  { organisation_id: organisationId }: CampaignRow,
  rows: readonly FirmRow[],
): Promise<CampaignFirm[]> {
  const deliveries = await latestDeliveries(
    db,
    rows.flatMap(({ paper_id: paperId }) => paperId ?? []),
  )
  const firmIds = rows.map(({ firm_id: firmId }) => firmId)
  const consents = await consentsOf(db, organisationId, firmIds)
  const channels = await contactChannelsOf(db, organisationId, firmIds)
  return rows.map((row) => {
    const delivery = deliveries.get(row.paper_id ?? '')
    return {
      id: row.id,
      counterpartyId: row.counterparty_id,
      name: row.counterparty_name,
      address: row.address,
      reason: row.reason,
      caution: row.caution,
      state: row.state,
      because: row.because,
      caseId: row.case_id,
      caseState: row.state_text,
      progress: progressOf(row.state, row.case_state),
      followUpOn: row.follow_up_on,
      number: row.number,
      issuedOn: row.issued_on,
      deliveredOn: row.delivered_on,
      deliveryWay: delivery ? `${deliveryWays[delivery.way].text}（${deliveryStateTexts[delivery.state]}）` : null,
      way: wayTo({
        hasConsented: consents.has(row.firm_id),
        address: row.address,
        channels: channels.get(row.firm_id) ?? [],
      }),
    }
  })
}

const mostRows = 5000
const header = [
  '序号',
  '商户',
  '地址',
  '理由',
  '注意',
  '状态',
  '进度',
  '文书编号',
  '出具日期',
  '送达',
  '送达日',
  '可用的送达方式',
]

export async function exportCampaignFirmsUseCase({
  input: { params, query },
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof exportCampaignFirms>>): Promise<FileAnswer> {
  const campaign = await getCampaignRow(db, params.campaignId, actor)
  const rows = await selectFirms(db, campaign.id, query).orderBy('f.position').limit(mostRows).execute()
  const firms = await toFirms(db, campaign, rows)
  audit({ ...noteOn(campaign), summary: `导出成批指导“${campaign.title}”名单 ${firms.length} 户` })
  return sheetFile(`成批指导名单-${today}`, query.format, [
    {
      name: '名单',
      header,
      rows: firms.map((firm, place) => [
        place + 1,
        firm.name,
        firm.address ?? '',
        firm.reason,
        firm.caution,
        [firmStates[firm.state], firm.because].filter(Boolean).join('：'),
        firm.caseState ?? '',
        firm.number ?? '',
        firm.issuedOn ?? '',
        firm.deliveryWay ?? '',
        firm.deliveredOn ?? '',
        reachWays[firm.way],
      ]),
    },
  ])
}
