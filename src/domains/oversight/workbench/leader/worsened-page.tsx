import { useQuery } from '@tanstack/react-query'
import { Table } from 'antd'
import { EmptyState, Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { showLeaderPage } from '../../contract/index.ts'
import { ListLink } from './list-link.tsx'

/** Every unit that has more overdue tasks than a week before. */
export function WorsenedPage() {
  const page = useQuery(queryFor(showLeaderPage, { query: {} }))
  return (
    <QueryView query={page}>
      {({ worsened, weekBefore, asOn }) => (
        <Page
          title="比一周前变差的单位"
          lead={`超期任务：${weekBefore} 与 ${asOn} 比较。`}
          breadcrumbs={[{ title: '领导一页纸', path: '/oversight' }]}
        >
          <Section>
            {worsened.length ? (
              <Table
                size="small"
                rowKey="key"
                pagination={false}
                scroll={{ x: 'max-content' }}
                dataSource={worsened}
                columns={[
                  { title: '单位', dataIndex: 'owner' },
                  { title: weekBefore, align: 'right', dataIndex: 'before' },
                  {
                    title: asOn,
                    align: 'right',
                    render: (_, unit) => <ListLink to={unit.list}>{unit.now}</ListLink>,
                  },
                  { title: '增加', align: 'right', render: (_, unit) => unit.now - unit.before },
                ]}
              />
            ) : (
              <EmptyState title="没有单位变差" next="超期任务与一周前相比没有增加" />
            )}
          </Section>
        </Page>
      )}
    </QueryView>
  )
}
