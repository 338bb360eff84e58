import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page, queryFor, QueryView, Section, useMay, usePathParameter } from '#ui/workbench/index.ts'
import { showTask, taskStateTexts, type Task } from '../contract/index.ts'
import { DraftForm } from './task/draft-form.tsx'
import { EvidencePanel } from './task/evidence-panel.tsx'
import { SubordinateTasks } from './task/subordinate-tasks.tsx'
import { SubmissionHistory } from './task/submission-history.tsx'
import { TaskActions } from './task/task-actions.tsx'
import { TaskDemand } from './task/task-demand.tsx'
import { TaskDue } from './task/task-due.tsx'

/** 一项任务: what is asked, what the system knows already, what is missing, and last the extra material. */
export function TaskPage() {
  const taskId = usePathParameter('taskId')
  const task = useQuery(queryFor(showTask, { params: { taskId } }))
  return <QueryView query={task}>{(found) => <TaskView task={found} />}</QueryView>
}

function TaskView({ task }: { task: Task }) {
  // A new draft is shown anew; confirming a record or naming a person leaves typed words alone.
  const draft = task.submissions[0]
  const mayPreview = useMay('assessment.read') && task.row.grading !== null
  const tags = (
    <>
      <span>{taskStateTexts[task.state]}</span>
      <TaskDue task={task} />
    </>
  )
  return (
    <Page
      title={`${task.rowCode} ${task.name}`}
      lead={`${task.organisationName} · ${task.programmeTitle}${task.docNumber ? `（${task.docNumber}）` : ''}`}
      tags={tags}
      breadcrumbs={[{ title: '我的任务', path: '/tasks' }]}
      actions={<TaskActions task={task} />}
    >
      <Section title="要求">
        <TaskDemand task={task} />
        {mayPreview && <Link to={`/assessment/preview/${task.id}`}>逐项看哪些标准已达标、还差什么</Link>}
      </Section>
      <Section title="已有工作记录">
        <EvidencePanel task={task} />
      </Section>
      <SubordinateTasks task={task} />
      {task.actions.includes('saveDraft') && (
        <Section title="补充材料">
          <DraftForm key={`${draft?.id}.${draft?.revision}`} task={task} />
        </Section>
      )}
      <Section title="报送经过">
        <SubmissionHistory task={task} />
      </Section>
    </Page>
  )
}
