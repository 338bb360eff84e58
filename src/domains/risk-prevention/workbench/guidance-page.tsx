import { useSearch } from '@tanstack/react-router'
import { Page, Section } from '#ui/workbench/index.ts'
import { GuidanceTable } from './guidance/guidance-table.tsx'
import { PartNav } from './part-nav.tsx'

/** All guidance within reach; a report's footnote leads here with its batch. */
export function GuidancePage() {
  const { batchId, counterpartyId } = useSearch({ strict: false }) as { batchId?: string; counterpartyId?: string }
  return (
    <Page title="行政指导记录" breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}>
      <PartNav />
      <Section>
        <GuidanceTable {...(batchId ? { batchId } : {})} {...(counterpartyId ? { counterpartyId } : {})} />
      </Section>
    </Page>
  )
}
