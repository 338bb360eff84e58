import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryFor, Section } from '#ui/workbench/index.ts'
import { listSubordinateTasks, taskStateTexts, type Task } from '../../contract/index.ts'
import { TaskDue } from './task-due.tsx'

/** 下级完成情况: what units below do for this task under programmes of their own; nothing where there are none. */
export function SubordinateTasks({ task }: { task: Task }) {
  const { data } = useQuery(queryFor(listSubordinateTasks, { params: { taskId: task.id } }))
  if (!data?.total) return null
  return (
    <Section title={`下级完成情况：${data.done}/${data.total} 已报送${data.overdue ? `，${data.overdue} 项超期` : ''}`}>
      <ul className="cards">
        {data.items.map((one) => (
          <li key={one.id} className="card row spread">
            <span>
              <Link to={`/tasks/${one.id}`}>{one.organisationName}</Link>{' '}
              <span className="quiet">
                {one.rowCode} {one.name} · {one.programmeTitle}
              </span>
            </span>
            <span className="row">
              {taskStateTexts[one.state]}
              <TaskDue task={one} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
