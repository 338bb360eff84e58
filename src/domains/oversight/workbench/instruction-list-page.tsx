import { DataTable, DueTag, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { exportInstructions, instructionStates, listInstructions } from '../contract/index.ts'

/** 批示件: what leaders wrote, who sees to it, how far it is. */
export function InstructionListPage() {
  return (
    <Page title="批示件" lead="写在一页纸上的批示，在这里看办理和反馈。">
      <Section>
        <DataTable
          name="oversight.instructions"
          label="批示件列表"
          endpoint={listInstructions}
          keyOf={(one) => one.id}
          pathOf={(one) => `/instructions/${one.id}`}
          searchPlaceholder="批示内容、承办单位"
          filters={[
            { kind: 'choice', key: 'mine', label: '由谁处理', options: [{ value: 'yes', label: '等我处理' }] },
            {
              kind: 'choice',
              key: 'state',
              label: '状态',
              options: Object.entries(instructionStates).map(([value, label]) => ({ value, label })),
            },
            { kind: 'choice', key: 'overdue', label: '是否超期', options: [{ value: 'yes', label: '只看超期' }] },
          ]}
          defaultSort="dueOn"
          exportEndpoint={exportInstructions}
          columns={[
            { key: 'text', title: '批示', render: (one) => one.text },
            {
              key: 'owner',
              title: '承办',
              render: (one) => [one.ownerOrganisationName, one.ownerPersonName].filter(Boolean).join(' · '),
            },
            {
              key: 'dueOn',
              title: '期限',
              sort: 'dueOn',
              render: (one) => <DueTag dueOn={one.dueOn} doneOn={one.closedAt?.slice(0, 10) ?? null} />,
            },
            { key: 'state', title: '状态', render: (one) => instructionStates[one.state] },
            { key: 'by', title: '批示人', render: (one) => one.writtenByName },
          ]}
          empty={<EmptyState title="没有批示件" next="领导在一页纸上写下批示后，会出现在这里" />}
        />
      </Section>
    </Page>
  )
}
