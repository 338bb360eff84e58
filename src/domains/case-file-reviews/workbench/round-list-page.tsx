import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { listRounds, roundKinds, roundStates } from '../contract/index.ts'
import { optionsOf } from './options-of.ts'

/** 案卷评查 and 抽查: own ones, and those that told a result about an own file. */
export function RoundListPage() {
  const create = useMay('case-file-reviews.manage') && (
    <Link to="/case-file-reviews/new">
      <Button type="primary" icon={<PlusOutlined />}>
        新建评查或抽查
      </Button>
    </Link>
  )
  return (
    <Page title="案卷评查" lead="从已封卷的案卷中随机抽取，由没有办过该案的人评查，问题整改到底。" actions={create}>
      <Section>
        <DataTable
          name="case-file-reviews.rounds"
          label="案卷评查列表"
          endpoint={listRounds}
          keyOf={(one) => one.id}
          pathOf={(one) => `/case-file-reviews/rounds/${one.id}`}
          searchPlaceholder="评查名称"
          filters={[
            { kind: 'choice', key: 'kind', label: '方式', options: optionsOf(roundKinds) },
            { kind: 'choice', key: 'state', label: '状态', options: optionsOf(roundStates) },
          ]}
          defaultSort="-untilOn"
          columns={[
            { key: 'title', title: '名称', render: (one) => one.title },
            { key: 'kind', title: '方式', render: (one) => roundKinds[one.kind] },
            { key: 'range', title: '范围', render: (one) => one.rangeName },
            {
              key: 'days',
              title: '封卷日期',
              sort: 'untilOn',
              render: (one) => `${one.fromOn} 至 ${one.untilOn}`,
            },
            { key: 'files', title: '案卷', align: 'right', render: (one) => one.files },
            { key: 'open', title: '待整改', align: 'right', render: (one) => one.openDefects },
            { key: 'state', title: '状态', render: (one) => roundStates[one.state] },
          ]}
          empty={
            <EmptyState
              title="还没有案卷评查"
              next="评查的案卷须已经封卷；别的单位组织的评查，反馈后会出现在这里"
              action={create}
            />
          }
        />
      </Section>
    </Page>
  )
}
