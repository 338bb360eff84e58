import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Progress } from 'antd'
import { useState } from 'react'
import { riskLevelTexts } from '#domains/risk-prevention/contract/index.ts'
import {
  ActionBar,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
  type RecordAction,
} from '#ui/workbench/index.ts'
import {
  campaignStates,
  changeCampaign,
  discardCampaign,
  guidanceModes,
  showCampaign,
  undoCampaign,
  voluntarySentence,
  type Campaign,
} from '../../contract/index.ts'
import { tradeText } from '../../domain/index.ts'
import { CampaignFormFields } from './campaign-fields.tsx'
import { firmsText } from './campaign-list-page.tsx'
import { CandidateSection } from './candidate-section.tsx'
import { FirmSection } from './firm-section.tsx'

const moving = (state: Campaign['state'] | undefined) => state === 'running' || state === 'undoing'

/** One campaign: whom it concerns, what they are told, and how far it is. */
export function CampaignPage() {
  const campaignId = usePathParameter('campaignId')
  const query = useQuery({
    ...queryFor(showCampaign, { params: { campaignId } }),
    refetchInterval: ({ state }) => (moving((state.data as Campaign | undefined)?.state) ? 1_500 : false),
  })
  return <QueryView query={query}>{(campaign) => <CampaignView campaign={campaign} />}</QueryView>
}

function CampaignView({ campaign }: { campaign: Campaign }) {
  const isDraft = campaign.state === 'draft'
  return (
    <Page
      title={campaign.title}
      lead={leadOf(campaign)}
      tags={<strong>{campaignStates[campaign.state]}</strong>}
      breadcrumbs={[{ title: '成批指导', path: '/guidance/campaigns' }]}
      actions={campaign.mayChange && <CampaignActions campaign={campaign} />}
    >
      {campaign.endedBecause && (
        <Alert
          type="warning"
          showIcon
          className="problem"
          title={`${endedText(campaign.state)}：${campaign.endedBecause}`}
        />
      )}
      {moving(campaign.state) && <Underway campaign={campaign} />}
      {!isDraft && campaign.state !== 'discarded' && <FirmSection campaign={campaign} />}
      <Telling campaign={campaign} />
      {isDraft && campaign.mayChange && <CandidateSection campaign={campaign} />}
    </Page>
  )
}

const endedText = (state: Campaign['state']) => (state === 'discarded' ? '放弃的原因' : '撤回的原因')

function leadOf({ state, counts, season, startedByName }: Campaign): string {
  if (state === 'draft')
    return `${season ? `${season.name} ${season.from} 起。` : ''}核对下面的名单和内容，由您开始后才出具文书；没有人开始，什么都不会发出。`
  if (state === 'discarded') return '已放弃，没有出具任何文书。'
  const waiting = counts.issued - counts.delivered
  const next = state === 'done' ? nextOf(waiting, counts.open) : ''
  return `${firmsText(counts)}${startedByName ? `；由${startedByName}开始` : ''}。${next}`
}

function nextOf(undelivered: number, open: number): string {
  if (undelivered > 0) return `还有 ${undelivered} 户没有送达：在下面勾选，登记送达。`
  return open > 0 ? `还有 ${open} 户没有办结：在下面勾选，登记回访、办结。` : ''
}

function Underway({ campaign: { counts, state } }: { campaign: Campaign }) {
  const { waiting, issued, failed, undone } = counts
  const total = waiting + issued + failed + undone
  const done = state === 'undoing' ? undone + failed : total - waiting
  return (
    <Section title={state === 'undoing' ? '正在撤回' : '正在出具'}>
      <Progress percent={total ? Math.round((done / total) * 100) : 0} />
      <p className="quiet" role="status">
        {done} / {total} 户。可以离开这一页，办理不会中断。
      </p>
    </Section>
  )
}

function CampaignActions({ campaign }: { campaign: Campaign }) {
  const undo = useMutation(mutationFor(undoCampaign))
  const discard = useMutation(mutationFor(discardCampaign))
  const navigate = useNavigate()
  const params = { campaignId: campaign.id }
  if (campaign.state === 'draft')
    return (
      <ActionBar
        actions={[
          {
            name: 'discard',
            title: '放弃',
            tone: 'danger',
            asks: { label: '原因', required: true },
            consequence: '放弃后不能恢复；没有任何文书发出。',
          },
        ]}
        onAct={async (_, reason) => {
          await discard.mutateAsync({ params, body: { revision: campaign.revision, reason: reason ?? '' } })
          await navigate({ to: '/guidance/campaigns' })
        }}
      />
    )
  if (campaign.state !== 'running' && campaign.state !== 'done') return null
  const action: RecordAction = {
    name: 'undo',
    title: '整批撤回',
    tone: 'danger',
    consequence: undoingText(campaign.counts),
    doneText: '已开始，进度在本页上方；可以离开，办理不会中断',
    asks: { label: '原因，会写在每份作废的文书上', required: true },
    ...(campaign.notUndoneBecause ? { unavailableBecause: campaign.notUndoneBecause } : {}),
  }
  return (
    <ActionBar
      actions={[action]}
      onAct={(_, reason) => undo.mutateAsync({ params, body: { revision: campaign.revision, reason: reason ?? '' } })}
    />
  )
}

function undoingText({ issued, waiting }: Campaign['counts']): string {
  const stopped = waiting ? `还没有出具的 ${waiting} 户不再出具；` : ''
  return `都还没有送达商户，可以整批撤回：已出具的 ${issued} 份文书作废，编号保留、不再使用；${stopped}办理件撤销，不计入统计。撤回后不能恢复，要再告知的须重新准备。`
}

function Telling({ campaign }: { campaign: Campaign }) {
  const [editing, setEditing] = useState(false)
  const mayEdit = campaign.mayChange && campaign.state === 'draft'
  if (editing && mayEdit)
    return (
      <Section title="告知谁、告知什么">
        <RecordForm
          name={`guidance.campaign.${campaign.id}`}
          endpoint={changeCampaign}
          params={{ campaignId: campaign.id }}
          initial={initialOf(campaign)}
          toBody={(values) => ({ ...values, revision: campaign.revision })}
          onSaved={() => setEditing(false)}
          onCancel={() => setEditing(false)}
        >
          <CampaignFormFields points={campaign.points} />
        </RecordForm>
      </Section>
    )
  return (
    <Section title="告知谁、告知什么" actions={mayEdit && <Button onClick={() => setEditing(true)}>修改</Button>}>
      <dl className="facts">
        <dt>风险点</dt>
        <dd>
          {campaign.points.map(({ name, level }) => `${name}${level ? `（${riskLevelTexts[level]}）` : ''}`).join('、')}
        </dd>
        <dt>行业</dt>
        <dd>
          {tradeText(campaign.tradeCode, campaign.tradeEdition)}，GB/T 4754-{campaign.tradeEdition}
          {campaign.place && `，地址含“${campaign.place}”`}
        </dd>
        <dt>方式</dt>
        <dd>{guidanceModes[campaign.mode]}，简易行政指导书</dd>
        <dt>内容</dt>
        <dd style={{ whiteSpace: 'pre-wrap' }}>{campaign.words}</dd>
        {campaign.grounds && (
          <>
            <dt>依据</dt>
            <dd>{campaign.grounds}</dd>
          </>
        )}
        {campaign.followUpOn && (
          <>
            <dt>约定回访</dt>
            <dd>{campaign.followUpOn}</dd>
          </>
        )}
      </dl>
      <p className="quiet">{voluntarySentence}。</p>
    </Section>
  )
}

const initialOf = ({ title, points, tradeCode, tradeEdition, place, mode, words, grounds, followUpOn }: Campaign) => ({
  title,
  riskPointIds: points.map(({ id }) => id),
  tradeCode,
  tradeEdition,
  place,
  mode,
  words,
  grounds,
  followUpOn,
})
