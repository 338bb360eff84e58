import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { guidanceForms, guidanceModes, listUsedDocuments } from '../../contract/index.ts'

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** The documents behind a number of the statistics. */
export function UsedDocumentsPage() {
  return (
    <Page
      title="使用的行政指导文书"
      breadcrumbs={[
        { title: '行政指导', path: '/guidance/cases' },
        { title: '行政指导统计', path: '/guidance/statistics' },
      ]}
    >
      <Section>
        <DataTable
          name="guidance.used-documents"
          label="使用的行政指导文书"
          endpoint={listUsedDocuments}
          keyOf={(one) => one.caseId}
          pathOf={(one) => one.path}
          searchPlaceholder="事由、商户、文书编号"
          filters={[
            { kind: 'choice', key: 'mode', label: '方式', options: choices(guidanceModes) },
            { kind: 'choice', key: 'form', label: '程序', options: choices(guidanceForms) },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
            { kind: 'given', key: 'kind', label: '只看一类文书' },
            { kind: 'given', key: 'from', label: '起' },
            { kind: 'given', key: 'until', label: '止' },
          ]}
          defaultSort="-issuedOn"
          columns={[
            { key: 'number', title: '编号', width: 200, render: (one) => one.number },
            { key: 'document', title: '文书', render: (one) => one.documentTitle },
            { key: 'title', title: '事由', width: 220, render: (one) => one.title },
            { key: 'who', title: '商户', render: (one) => one.counterpartyName },
            { key: 'mode', title: '方式', render: (one) => (one.mode ? guidanceModes[one.mode] : '书面指导意见') },
            {
              key: 'issuedOn',
              title: '出具日期',
              sort: 'issuedOn',
              render: (one) => <DateText value={one.issuedOn} />,
            },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
          ]}
          empty={<EmptyState title="没有符合条件的文书" next="放宽条件，或回到统计" />}
        />
      </Section>
    </Page>
  )
}
