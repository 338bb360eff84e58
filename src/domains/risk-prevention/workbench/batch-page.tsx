import { useQuery } from '@tanstack/react-query'
import { Page, queryFor, QueryView, Section, Timeline, usePathParameter } from '#ui/workbench/index.ts'
import { batchStageTexts, batchStepTexts, showBatch, type Batch } from '../contract/index.ts'
import { BatchActions } from './batch/batch-actions.tsx'
import { PlanForm } from './batch/plan-form.tsx'
import { PointTable } from './batch/point-table.tsx'
import { StepLine } from './batch/step-line.tsx'
import './risk-prevention.css'

/** One batch: where it stands, what can be done next, its points, its history. */
export function BatchPage() {
  const batchId = usePathParameter('batchId')
  const batch = useQuery(queryFor(showBatch, { params: { batchId } }))
  return <QueryView query={batch}>{(found) => <BatchView batch={found} />}</QueryView>
}

function BatchView({ batch }: { batch: Batch }) {
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
      <Section title={`违法风险点 ${batch.points}`}>
        <PointTable batch={batch} />
      </Section>
      <Section title="分工和期限">
        <PlanForm batch={batch} />
      </Section>
      <Section title="经过">
        <Timeline
          entries={batch.history.map((event) => ({
            id: event.id,
            at: event.at,
            text: event.step ? `${batchStepTexts[event.step]}：${event.summary}` : event.summary,
            by: event.byName,
            note: event.note || null,
          }))}
        />
      </Section>
    </Page>
  )
}

function leadOf(batch: Batch): string {
  const step = batch.steps.find(({ state }) => state === 'running')
  const head = `${batch.organisationName} · ${batch.year} 年第 ${batch.number} 批`
  if (!step) return `${head} · ${batchStageTexts[batch.stage]}`
  return `${head} · 正在“${batchStepTexts[step.step]}”：${step.summary}`
}
