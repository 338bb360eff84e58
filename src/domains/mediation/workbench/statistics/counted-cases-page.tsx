import { DataTable, DateText, EmptyState, MoneyText, Page, Section } from '#ui/workbench/index.ts'
import { disputeAreas, listCountedCases, measures } from '../../contract/index.ts'

const options = Object.entries(measures).map(([value, label]) => ({ value, label }))

/** The cases behind one number of the statistics. */
export function CountedCasesPage() {
  return (
    <Page title="统计数字对应的案件" breadcrumbs={[{ title: '调解统计', path: '/mediation/statistics' }]}>
      <Section>
        <DataTable
          name="mediation.counted-cases"
          label="案件列表"
          endpoint={listCountedCases}
          keyOf={(one) => one.id}
          pathOf={(one) => one.link}
          searchPlaceholder="案件编号"
          filters={[
            { kind: 'choice', key: 'measure', label: '统计项', options },
            { kind: 'day', key: 'from', label: '自' },
            { kind: 'day', key: 'to', label: '至' },
            { kind: 'given', key: 'by', label: '分组' },
            { kind: 'given', key: 'key', label: '哪一行' },
          ]}
          defaultSort="-openedOn"
          columns={[
            { key: 'number', title: '案件编号', render: (one) => one.number },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            { key: 'area', title: '领域', render: (one) => disputeAreas[one.area] },
            { key: 'accepted', title: '受理', render: (one) => <DateText value={one.acceptedOn} /> },
            { key: 'settled', title: '达成协议', render: (one) => <DateText value={one.settledOn} /> },
            {
              key: 'sum',
              title: '协议金额',
              align: 'right',
              render: (one) => <MoneyText fen={one.settledFen || null} />,
            },
          ]}
          empty={<EmptyState title="没有这样的案件" next="请放宽日期，或换一个统计项" />}
        />
      </Section>
    </Page>
  )
}
