import { useQuery } from '@tanstack/react-query'
import { Tag } from 'antd'
import { useState } from 'react'
import { DataTable, DateText, EmptyState, Page, PersonName, queryFor, Section, useMay } from '#ui/workbench/index.ts'
import { exportAudit, listAuditEvents, searchAudit, type AuditEntryView } from '../contract/index.ts'
import { EntryDetails } from './entry-details.tsx'
import { VerifyChain } from './verify-chain.tsx'

/** 审计: who did what, when, from where; what was refused is there as well. */
export function AuditPage() {
  const events = useQuery(queryFor(listAuditEvents, {}))
  const mayVerify = useMay('audit.verify')
  const mayExport = useMay('audit.export')
  const [opened, setOpened] = useState<AuditEntryView>()
  const texts = new Map(events.data?.events.map(({ event, text }) => [event, text]))
  const textOf = (event: string) => texts.get(event) ?? event
  return (
    <Page title="审计" lead="每一次改动和登录都在这里，只能追加，不能修改；条目之间以散列链相连，可随时校验。">
      {mayVerify && <VerifyChain />}
      <Section>
        <DataTable
          name="audit.entries"
          label="审计日志"
          endpoint={searchAudit}
          keyOf={(entry) => entry.id}
          searchPlaceholder="摘要、姓名、地址中的词"
          filters={[
            {
              kind: 'choice',
              key: 'event',
              label: '操作',
              options: (events.data?.events ?? []).map(({ event, text }) => ({ value: event, label: text })),
            },
            {
              kind: 'choice',
              key: 'outcome',
              label: '结果',
              options: [
                { value: 'done', label: '已办理' },
                { value: 'refused', label: '被拒绝' },
              ],
            },
            { kind: 'day', key: 'fromOn', label: '自' },
            { kind: 'day', key: 'untilOn', label: '至' },
          ]}
          {...(mayExport ? { exportEndpoint: exportAudit } : {})}
          columns={[
            {
              key: 'at',
              title: '时间',
              render: (entry) => (
                <button type="button" className="link" onClick={() => setOpened(entry)}>
                  <DateText value={entry.at} />
                </button>
              ),
            },
            {
              key: 'person',
              title: '人员',
              render: (entry) => <PersonName name={entry.personName} onBehalfOf={entry.onBehalfOfName} />,
            },
            { key: 'event', title: '操作', render: (entry) => textOf(entry.event) },
            { key: 'outcome', title: '结果', render: (entry) => <Outcome entry={entry} /> },
            { key: 'summary', title: '摘要', render: (entry) => entry.summary ?? '—' },
            { key: 'organisation', title: '单位', render: (entry) => entry.organisationName ?? '—' },
            { key: 'address', title: '地址', render: (entry) => entry.clientAddress },
            { key: 'position', title: '链上位置', align: 'right', render: (entry) => entry.position ?? '待封存' },
          ]}
          empty={<EmptyState title="还没有审计条目" />}
        />
      </Section>
      {opened && <EntryDetails entry={opened} eventText={textOf(opened.event)} close={() => setOpened(undefined)} />}
    </Page>
  )
}

function Outcome({ entry }: { entry: AuditEntryView }) {
  return entry.outcome === 'refused' ? <Tag color="error">被拒绝</Tag> : <>已办理</>
}
