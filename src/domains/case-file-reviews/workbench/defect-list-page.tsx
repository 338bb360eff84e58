import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { defectKinds, defectStates, listDefects } from '../contract/index.ts'
import { optionsOf } from './options-of.ts'

/** 案卷问题整改: of own files, and of the rounds that the person runs. */
export function DefectListPage() {
  return (
    <Page title="案卷问题整改" lead="评查和抽查发现的问题，先到期的在前。打开一条即可报整改情况或者核实。">
      <Section>
        <DataTable
          name="case-file-reviews.defects"
          label="案卷问题列表"
          endpoint={listDefects}
          keyOf={(one) => one.id}
          pathOf={(one) => `/case-file-reviews/files/${one.reviewedFileId}`}
          searchPlaceholder="问题、案卷名称"
          filters={[
            { kind: 'choice', key: 'state', label: '状态', options: optionsOf(defectStates) },
            { kind: 'choice', key: 'kind', label: '类别', options: optionsOf(defectKinds) },
            { kind: 'given', key: 'round', label: '只看一次评查' },
          ]}
          defaultSort="correctBy"
          columns={[
            { key: 'text', title: '问题', width: 300, render: (one) => one.text },
            { key: 'file', title: '案卷', render: (one) => one.fileTitle },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            { key: 'kind', title: '类别', render: (one) => defectKinds[one.kind] },
            {
              key: 'correctBy',
              title: '整改期限',
              sort: 'correctBy',
              render: (one) => (one.correctBy ? <DateText value={one.correctBy} /> : '—'),
            },
            { key: 'state', title: '状态', render: (one) => defectStates[one.state] },
          ]}
          empty={<EmptyState title="没有案卷问题" next="评查反馈后，须整改的问题会出现在这里" />}
        />
      </Section>
    </Page>
  )
}
