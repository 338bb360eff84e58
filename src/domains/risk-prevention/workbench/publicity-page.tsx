import { useSearch } from '@tanstack/react-router'
import { Page, Section } from '#ui/workbench/index.ts'
import { PartNav } from './part-nav.tsx'
import { PublicityTable } from './publicity/publicity-table.tsx'

/** 宣传台账 of all batches within reach; a report's footnote leads here with its batch. */
export function PublicityPage() {
  const { batchId } = useSearch({ strict: false }) as { batchId?: string }
  return (
    <Page title="宣传台账" breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}>
      <PartNav />
      <Section>
        <PublicityTable {...(batchId ? { batchId } : {})} />
      </Section>
    </Page>
  )
}
