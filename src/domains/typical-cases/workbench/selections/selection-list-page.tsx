import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { listSelections, selectionStates } from '../../contract/index.ts'

const states = Object.entries(selectionStates).map(([value, label]) => ({ value, label }))

/** 案例评选: own ones and those of the bodies above. */
export function SelectionListPage() {
  const create = useMay('typical-cases.organise-selection') && (
    <Link to="/typical-cases/selections/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建评选
      </Button>
    </Link>
  )
  return (
    <Page
      title="案例评选"
      lead="各单位推荐典型案例，评委匿名评分，按得分排名。"
      breadcrumbs={[{ title: '典型案例', path: '/typical-cases' }]}
      actions={create}
    >
      <Section>
        <DataTable
          name="typical-cases.selections"
          label="案例评选列表"
          endpoint={listSelections}
          keyOf={(one) => one.id}
          pathOf={(one) => `/typical-cases/selections/${one.id}`}
          searchPlaceholder="评选名称"
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
          defaultSort="-nominateUntil"
          columns={[
            { key: 'title', title: '评选', width: 300, render: (one) => one.title },
            { key: 'unit', title: '组织单位', render: (one) => one.organisationName },
            { key: 'year', title: '年份', render: (one) => one.year },
            {
              key: 'days',
              title: '推荐时间',
              sort: 'nominateUntil',
              render: (one) => `${one.nominateFrom} 至 ${one.nominateUntil}`,
            },
            { key: 'nominations', title: '推荐', align: 'right', render: (one) => `${one.nominations} 篇` },
            { key: 'state', title: '状态', render: (one) => selectionStates[one.state] },
          ]}
          empty={<EmptyState title="还没有案例评选" next="上级组织的评选开始推荐后会出现在这里" action={create} />}
        />
      </Section>
    </Page>
  )
}
