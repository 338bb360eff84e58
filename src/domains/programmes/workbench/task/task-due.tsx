import { dayOfInstant } from '#platform/calendar/domain/index.ts'
import { DateText, DueTag } from '#ui/workbench/index.ts'
import type { TaskSummary } from '../../contract/index.ts'

/** How long a task still has; of a programme that is over no days are counted any more. */
export function TaskDue({ task }: { task: TaskSummary }) {
  if (task.programmeState !== 'issued' && !task.releasedAt)
    return (
      <span className="quiet">
        方案已结束，未报送 <DateText value={task.dueOn} />
      </span>
    )
  // What was returned is to be done again, until its own limit.
  if (task.state === 'returned') return <DueTag dueOn={task.correctionDueOn ?? task.dueOn} />
  return <DueTag dueOn={task.dueOn} doneOn={task.releasedAt && dayOfInstant(task.releasedAt)} />
}
