import type { ToDoItem } from '#ui/workbench/index.ts'
import type { ConsultationSummary } from '../contract/index.ts'

/** A consultation that waits for answers, or for its end; nothing where all is done that can be done today. */
export function toDoOf({ id, title, state, unanswered, closesOn }: ConsultationSummary): ToDoItem | undefined {
  const isClosed = state === 'closed'
  if (unanswered === 0 && !isClosed) return undefined
  return {
    id,
    dueOn: closesOn,
    title: `征求意见：${title}`,
    missing: unanswered > 0 ? `${unanswered} 条意见没有答复` : '全部答复，可以办结',
    path: unanswered > 0 ? `/consultations/${id}/opinions?standing=unanswered` : `/consultations/${id}`,
    actionText: unanswered > 0 ? '去答复' : '去办结',
    state: 'mine',
  }
}
