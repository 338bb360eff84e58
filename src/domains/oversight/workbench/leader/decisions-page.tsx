import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { EmptyState, Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { decisionKinds, showLeaderPage, type DecisionKind } from '../../contract/index.ts'
import { ListLink } from './list-link.tsx'

/** Everything that waits for a decision. */
export function DecisionsPage() {
  const page = useQuery(queryFor(showLeaderPage, { query: {} }))
  return (
    <QueryView query={page}>
      {({ decisions }) => (
        <Page title="等您决定的事项" breadcrumbs={[{ title: '领导一页纸', path: '/oversight' }]}>
          <Section>
            {decisions.length ? (
              <Table
                size="small"
                rowKey="key"
                pagination={decisions.length > 50 ? { pageSize: 50 } : false}
                scroll={{ x: 'max-content' }}
                dataSource={decisions}
                columns={[
                  {
                    title: '类别',
                    render: (_, one) => decisionKinds[one.kind],
                    filters: Object.entries(decisionKinds).map(([value, text]) => ({ value, text })),
                    onFilter: (value, one) => one.kind === (value as DecisionKind),
                  },
                  {
                    title: '事项',
                    width: 520,
                    render: (_, one) => <ListLink to={one.list}>{one.text}</ListLink>,
                  },
                  { title: '单位、方案', width: 260, dataIndex: 'owner' },
                  { title: '时间', dataIndex: 'when' },
                ]}
              />
            ) : (
              <EmptyState title="没有等您决定的事项" />
            )}
          </Section>
        </Page>
      )}
    </QueryView>
  )
}
