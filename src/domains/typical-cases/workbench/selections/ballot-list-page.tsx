import { DataTable, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { listBallots } from '../../contract/index.ts'

/** 请我评分的案例, by number alone. */
export function BallotListPage() {
  return (
    <Page title="案例评分" lead="请您评分的案例只有编号；截止前可以改分，截止后能看到其他评委给的分。">
      <Section>
        <DataTable
          name="typical-cases.ballots"
          label="请我评分的案例"
          endpoint={listBallots}
          keyOf={(one) => one.id}
          pathOf={(one) => `/typical-cases/ballots/${one.id}`}
          filters={[
            { kind: 'choice', key: 'open', label: '范围', options: [{ value: 'yes', label: '只看还没有评的' }] },
          ]}
          columns={[
            { key: 'label', title: '案例', render: (one) => one.label },
            { key: 'work', title: '种类', render: (one) => one.work },
            { key: 'selection', title: '评选', render: (one) => one.selectionTitle },
            { key: 'total', title: '我的评分', align: 'right', render: (one) => one.total ?? '还没有评' },
            { key: 'state', title: '状态', render: (one) => (one.isOpen ? '评分中' : '已截止') },
          ]}
          empty={<EmptyState title="没有请您评分的案例" next="有评选请您当评委时会通知您" />}
        />
      </Section>
    </Page>
  )
}
