import { DataTable, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { exportTasks, listTasks, taskStateTexts } from '../contract/index.ts'
import { materialsText } from './task/materials-text.ts'
import { TaskDue } from './task/task-due.tsx'

const states = Object.entries(taskStateTexts).map(([value, label]) => ({ value, label }))

/** 我的任务: tasks of the person's units, and of programmes they issued. */
export function TaskListPage() {
  return (
    <Page title="我的任务" lead="先看系统已有的工作记录，确认即可；需要补充时再上传材料。">
      <Section>
        <DataTable
          name="programmes.tasks"
          label="任务列表"
          endpoint={listTasks}
          keyOf={(task) => task.id}
          pathOf={(task) => `/tasks/${task.id}`}
          searchPlaceholder="事项、编号、单位"
          filters={[
            { kind: 'choice', key: 'mine', label: '由谁处理', options: [{ value: 'yes', label: '等我处理' }] },
            { kind: 'text', key: 'year', label: '年度' },
            { kind: 'choice', key: 'state', label: '状态', options: states },
            { kind: 'choice', key: 'overdue', label: '是否超期', options: [{ value: 'yes', label: '只看超期' }] },
            {
              kind: 'choice',
              key: 'handedIn',
              label: '是否报送过',
              options: [
                { value: 'yes', label: '已报送过' },
                { value: 'no', label: '没有报送' },
              ],
            },
            {
              kind: 'choice',
              key: 'late',
              label: '是否按期',
              options: [
                { value: 'no', label: '按期报送' },
                { value: 'yes', label: '超期报送' },
              ],
            },
            { kind: 'choice', key: 'running', label: '方案', options: [{ value: 'yes', label: '执行中的方案' }] },
            { kind: 'day', key: 'dueBy', label: '此日前到期' },
            { kind: 'given', key: 'asks', label: '只看需要报送的' },
            { kind: 'given', key: 'programmeId', label: '只看一个方案' },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
          ]}
          defaultFilters={{ running: 'yes' }}
          defaultSort="dueOn"
          exportEndpoint={exportTasks}
          columns={[
            { key: 'name', title: '事项', render: (task) => task.name },
            { key: 'materials', title: '需报送材料', render: (task) => materialsText(task) },
            { key: 'code', title: '编号', render: (task) => task.rowCode },
            { key: 'unit', title: '单位', render: (task) => task.organisationName },
            { key: 'state', title: '状态', render: (task) => taskStateTexts[task.state] },
            {
              key: 'dueOn',
              title: '完成期限',
              sort: 'dueOn',
              render: (task) => <TaskDue task={task} />,
            },
            { key: 'programme', title: '方案', hidden: true, render: (task) => task.programmeTitle },
          ]}
          empty={
            <EmptyState
              title="没有执行中的任务"
              next="上级印发年度方案后，本单位的任务会自动出现在这里；往年的任务点“清除条件”查看"
            />
          }
        />
      </Section>
    </Page>
  )
}
