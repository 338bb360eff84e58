import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, DownloadButton, EmptyState, Section } from '#ui/workbench/index.ts'
import {
  exportCampaignFirms,
  firmStates,
  firmSteps,
  listCampaignFirms,
  reachWays,
  type Campaign,
  type CampaignFirm,
} from '../../contract/index.ts'
import { choices } from '../choices.ts'
import { DeliverForm } from './deliver-form.tsx'

/** Each firm with its document and delivery; many are delivered at once. */
export function FirmSection({ campaign }: { campaign: Campaign }) {
  const params = { campaignId: campaign.id }
  const queries = useQueryClient()
  const standing = JSON.stringify(campaign.counts)
  // The list is read anew as the work goes on.
  useEffect(() => {
    if (standing) void queries.invalidateQueries({ queryKey: [listCampaignFirms.path] })
  }, [queries, standing])
  const [delivering, setDelivering] = useState<readonly CampaignFirm[]>([])
  const mayDeliver = campaign.mayChange && (campaign.state === 'done' || campaign.state === 'running')
  return (
    <Section title="各户">
      {delivering.length > 0 && (
        <DeliverForm campaignId={campaign.id} firms={delivering} onClose={() => setDelivering([])} />
      )}
      <DataTable
        name="guidance.campaign-firms"
        label="成批指导各户"
        endpoint={listCampaignFirms}
        input={{ params }}
        keyOf={(one) => one.id}
        searchPlaceholder="商户、文书编号"
        exportEndpoint={exportCampaignFirms}
        tools={excelTool(campaign.id)}
        filters={[
          { kind: 'choice', key: 'state', label: '状态', options: choices(firmStates) },
          { kind: 'choice', key: 'step', label: '下一步', options: choices(firmSteps) },
          { kind: 'choice', key: 'delivered', label: '送达', options: choices({ yes: '已送达', no: '未送达' }) },
        ]}
        {...(mayDeliver ? { bulkActions: deliverTool(setDelivering) } : {})}
        columns={[
          { key: 'name', title: '商户', width: 220, render: (one) => <FirmCell firm={one} /> },
          { key: 'state', title: '进度', render: progressText },
          { key: 'number', title: '文书编号', render: (one) => one.number ?? '—' },
          { key: 'delivery', title: '送达', render: (one) => one.deliveryWay ?? '未送达' },
          {
            key: 'deliveredOn',
            title: '送达日',
            render: (one) => (one.deliveredOn ? <DateText value={one.deliveredOn} /> : '—'),
          },
          { key: 'way', title: '可用的方式', render: (one) => (one.deliveredOn ? '—' : <WayCell firm={one} />) },
          { key: 'address', title: '地址', render: (one) => one.address ?? '—' },
          { key: 'reason', title: '理由', render: (one) => one.reason },
        ]}
        empty={<EmptyState title="还没有商户" />}
      />
    </Section>
  )
}

function progressText({ state, because, step, caseState, followUpOn }: CampaignFirm): string {
  if (state !== 'issued') return [firmStates[state], because].filter(Boolean).join('：')
  const agreed = step === 'followUp' && followUpOn ? `（约定 ${followUpOn}）` : ''
  return `${step ? firmSteps[step] : (caseState ?? '')}${agreed}`
}

const FirmCell = ({ firm }: { firm: CampaignFirm }) =>
  firm.caseId ? <Link to={`/guidance/cases/${firm.caseId}`}>{firm.name}</Link> : <>{firm.name}</>

const WayCell = ({ firm }: { firm: CampaignFirm }) =>
  firm.way === 'none' ? (
    <Link to={`/counterparties/${firm.counterpartyId}`} className="bad">
      {reachWays.none}，去补登记
    </Link>
  ) : (
    <>{reachWays[firm.way]}</>
  )

type Choose = (firms: readonly CampaignFirm[]) => void

const deliverTool = (choose: Choose) => (rows: readonly CampaignFirm[], clear: () => void) => (
  <Button
    onClick={() => {
      choose(rows)
      clear()
    }}
  >
    登记送达
  </Button>
)

/** The list as a workbook, beside the plain export; page and order stay behind. */
const excelTool =
  (campaignId: string) =>
  ({ page: _page, pageSize: _size, sort: _sort, ...filters }: Record<string, unknown>) => (
    <DownloadButton
      endpoint={exportCampaignFirms}
      input={{ params: { campaignId }, query: { ...filters, format: 'xlsx' } }}
    >
      导出 Excel
    </DownloadButton>
  )
