import { DataTable, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { assignmentStates, listAssignments, roundKinds } from '../contract/index.ts'
import { optionsOf } from './options-of.ts'

/** 我的评查任务 */
export function AssignmentListPage() {
  return (
    <Page title="我的评查任务" lead="分给您评查的案卷。别人的打分您看不到，您的打分别人也看不到。">
      <Section>
        <DataTable
          name="case-file-reviews.assignments"
          label="我的评查任务列表"
          endpoint={listAssignments}
          keyOf={(one) => one.id}
          pathOf={(one) => `/case-file-reviews/assignments/${one.id}`}
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: optionsOf(assignmentStates) }]}
          columns={[
            { key: 'title', title: '案卷', width: 320, render: (one) => one.fileTitle },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            { key: 'round', title: '评查', render: (one) => one.roundTitle },
            {
              key: 'kind',
              title: '方式',
              render: (one) => roundKinds[one.roundKind] + (one.isThird ? '（第三人）' : ''),
            },
            { key: 'state', title: '状态', render: (one) => assignmentStates[one.state] },
          ]}
          empty={<EmptyState title="没有分给您的案卷" next="有人请您评查时会通知您" />}
        />
      </Section>
    </Page>
  )
}
