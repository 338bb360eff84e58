import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Page, queryFor, QueryView, Section, Timeline, usePathParameter, Views } from '#ui/workbench/index.ts'
import { batchStageTexts, batchStepTexts, showBatch, type Batch, type BatchStep } from '../contract/index.ts'
import { AdoptedPanel } from './batch/adopted-panel.tsx'
import { BatchActions } from './batch/batch-actions.tsx'
import { CandidatePanel } from './batch/candidate-panel.tsx'
import { ConsultationPanel } from './batch/consultation-panel.tsx'
import { PlanForm } from './batch/plan-form.tsx'
import { PointTable } from './batch/point-table.tsx'
import { PublicationPanel } from './batch/publication-panel.tsx'
import { StepLine } from './batch/step-line.tsx'
import { GuidancePanel } from './guidance/guidance-panel.tsx'
import { PublicityPanel } from './publicity/publicity-panel.tsx'
import './risk-prevention.css'

/** One batch: where it stands, what can be done next, its points, its history. */
export function BatchPage() {
  const batchId = usePathParameter('batchId')
  const batch = useQuery(queryFor(showBatch, { params: { batchId } }))
  return <QueryView query={batch}>{(found) => <BatchView batch={found} />}</QueryView>
}

function BatchView({ batch }: { batch: Batch }) {
  const asked = (useSearch({ strict: false }) as { part?: string }).part
  const tabs = tabsOf(batch)
  const [part, setPart] = useState<string>(
    tabs.find(({ key }) => key === asked)?.key ?? (batch.stage === 'measures' ? 'points' : batch.stage),
  )
  return (
    <Page
      title={batch.title}
      lead={leadOf(batch)}
      tags={<span>{batchStageTexts[batch.stage]}</span>}
      breadcrumbs={[
        { title: '风险防控', path: '/risk-prevention' },
        { title: '批次', path: '/risk-prevention/batches' },
      ]}
    >
      <Section>
        <StepLine batch={batch} />
        <BatchActions batch={batch} />
      </Section>
      <Section>
        <Views items={tabs} active={part} choose={setPart} />
      </Section>
    </Page>
  )
}

const step = (batch: Batch, wanted: BatchStep) => batch.steps.find((one) => one.step === wanted)?.summary ?? ''

/** One tab a step; the first opened is the one where the batch stands. */
function tabsOf(batch: Batch) {
  return [
    { key: 'points', label: `风险点和措施 ${batch.points}`, children: <PointTable batch={batch} /> },
    { key: 'candidates', label: '从执法记录挑选', children: <CandidatePanel batch={batch} /> },
    {
      key: 'consultation',
      label: '征求意见',
      children: (
        <>
          <ConsultationPanel batch={batch} />
          <AdoptedPanel batch={batch} />
        </>
      ),
    },
    {
      key: 'publication',
      label: '公布宣传',
      children: (
        <>
          <PublicationPanel batch={batch} />
          <PublicityPanel batch={batch} />
        </>
      ),
    },
    { key: 'guidance', label: '行政指导', children: <GuidancePanel batch={batch} /> },
    {
      key: 'evaluation',
      label: '分析评估',
      children: (
        <p>
          {step(batch, 'evaluation')}。<Link to={`/risk-prevention/batches/${batch.id}/evaluation`}>打开分析评估</Link>
        </p>
      ),
    },
    { key: 'plan', label: '分工和期限', children: <PlanForm batch={batch} /> },
    { key: 'history', label: '经过', children: <History batch={batch} /> },
  ]
}

function History({ batch }: { batch: Batch }) {
  return (
    <Timeline
      entries={batch.history.map((event) => ({
        id: event.id,
        at: event.at,
        text: event.step ? `${batchStepTexts[event.step]}：${event.summary}` : event.summary,
        by: event.byName,
        note: event.note || null,
      }))}
    />
  )
}

function leadOf(batch: Batch): string {
  const step = batch.steps.find(({ state }) => state === 'running')
  const head = `${batch.organisationName} · ${batch.year} 年第 ${batch.number} 批`
  if (!step) return `${head} · ${batchStageTexts[batch.stage]}`
  return `${head} · 正在“${batchStepTexts[step.step]}”：${step.summary}`
}
