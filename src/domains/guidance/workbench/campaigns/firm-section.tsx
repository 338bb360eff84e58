import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { DataTable, DateText, DownloadButton, EmptyState, Section, useNarrow } from '#ui/workbench/index.ts'
import {
  exportCampaignFirms,
  firmProgress,
  listCampaignFirms,
  manyActs,
  reachWays,
  type Campaign,
  type CampaignFirm,
  type FirmProgress,
  type ManyAct,
} from '../../contract/index.ts'
import { ActOnMany } from './act-on-many.tsx'
import { DeliverForm } from './deliver-form.tsx'

type Deed = 'deliver' | ManyAct

interface Begun {
  readonly deed: Deed
  readonly firms: readonly CampaignFirm[]
  readonly clear: () => void
}

const deeds: Readonly<Record<Deed, string>> = { deliver: '登记送达', ...manyActs }
const begunAt: Readonly<Record<Deed, readonly FirmProgress[]>> = {
  deliver: ['deliver'],
  followUp: ['followUp'],
  // Without a day agreed for the return it is finished at once.
  close: ['followUp', 'close'],
}

/** Each firm with its document and how far it is; many are delivered, visited again and finished in one go. */
export function FirmSection({ campaign }: { campaign: Campaign }) {
  const params = { campaignId: campaign.id }
  const queries = useQueryClient()
  const narrow = useNarrow()
  const standing = JSON.stringify(campaign.progress)
  // The list is read anew as the work goes on.
  useEffect(() => {
    if (standing) void queries.invalidateQueries({ queryKey: [listCampaignFirms.path] })
  }, [queries, standing])
  const [begun, setBegun] = useState<Begun>()
  const [busy, setBusy] = useState(false)
  const mayAct = campaign.mayChange && (campaign.state === 'done' || campaign.state === 'running')
  const close = () => setBegun(undefined)
  // Who goes back to the list finds the same firms chosen, to leave one out.
  const done = () => {
    begun?.clear()
    close()
  }
  return (
    <Section title="各户">
      <Modal
        open={begun !== undefined}
        title={begun && `${deeds[begun.deed]}（${begun.firms.length} 户）`}
        footer={null}
        destroyOnHidden
        width={narrow ? '100%' : 640}
        closable={!busy}
        mask={{ closable: false }}
        keyboard={!busy}
        onCancel={close}
      >
        {begun?.deed === 'deliver' && (
          <DeliverForm campaignId={campaign.id} firms={begun.firms} onDone={done} onCancel={close} />
        )}
        {begun && begun.deed !== 'deliver' && (
          <ActOnMany
            campaignId={campaign.id}
            act={begun.deed}
            firms={begun.firms}
            onBusy={setBusy}
            onActed={begun.clear}
            onClose={close}
          />
        )}
      </Modal>
      <DataTable
        name="guidance.campaign-firms"
        label="成批指导各户"
        endpoint={listCampaignFirms}
        input={{ params }}
        keyOf={(one) => one.id}
        searchPlaceholder="商户、文书编号"
        exportEndpoint={exportCampaignFirms}
        tools={excelTool(campaign.id)}
        filters={[{ kind: 'tally', key: 'step', label: '进度', options: tallyOf(campaign) }]}
        {...(mayAct ? { bulkActions: bulkTools(setBegun) } : {})}
        line={firmLine}
        columns={[
          { key: 'name', title: '商户', width: 220, render: (one) => <FirmCell firm={one} /> },
          { key: 'progress', title: '进度', render: progressText },
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

const tallyOf = ({ progress }: Campaign) =>
  Object.entries(firmProgress).map(([value, label]) => ({ value, label, count: progress[value as FirmProgress] ?? 0 }))

function progressText({ progress, because, caseState, followUpOn }: CampaignFirm): string {
  const words = [firmProgress[progress], because].filter(Boolean).join('：')
  if (progress === 'other') return `${words}（${caseState}）`
  return progress === 'followUp' && followUpOn ? `${words}（约定 ${followUpOn}）` : words
}

const FirmCell = ({ firm }: { firm: CampaignFirm }) =>
  firm.caseId ? <Link to={`/guidance/cases/${firm.caseId}`}>{firm.name}</Link> : <>{firm.name}</>

/** On a phone: how far it is, and what has to be known for the next step. */
function firmLine(firm: CampaignFirm) {
  return (
    <p>
      {progressText(firm)}
      {firm.progress === 'deliver' && (
        <>
          {' · '}
          {firm.deliveryWay ?? <WayCell firm={firm} />}
        </>
      )}
      {firm.number && <span className="quiet"> · {firm.number}</span>}
    </p>
  )
}

const WayCell = ({ firm }: { firm: CampaignFirm }) =>
  firm.way === 'none' ? (
    <Link to={`/counterparties/${firm.counterpartyId}`} className="bad">
      {reachWays.none}，去补登记
    </Link>
  ) : (
    <>{reachWays[firm.way]}</>
  )

/** Only what is the next thing to do for at least one of those chosen. */
const bulkTools = (begin: (begun: Begun) => void) => (firms: readonly CampaignFirm[], clear: () => void) => {
  const possible = (Object.keys(deeds) as Deed[]).filter((deed) =>
    firms.some(({ progress }) => begunAt[deed].includes(progress)),
  )
  if (!possible.length) return <span className="quiet">所选各户没有要成批办理的</span>
  return possible.map((deed) => (
    <Button key={deed} onClick={() => begin({ deed, firms, clear })}>
      {deeds[deed]}
    </Button>
  ))
}

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
