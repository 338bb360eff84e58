import type { ToDoItem } from '#ui/workbench/index.ts'
import { rectificationStates, type RectificationSummary } from '../contract/index.ts'

const actions: Partial<Record<RectificationSummary['state'], string>> = {
  delivered: '去签收',
  acknowledged: '报整改情况',
  answered: '去复查',
}

/** A notice as one line of 今日. */
export function toDoOf(notice: RectificationSummary): ToDoItem {
  return {
    id: notice.id,
    dueOn: notice.dueOn,
    title: `整改通知 ${notice.number}`,
    missing: `${notice.organisationName} · ${rectificationStates[notice.state]}`,
    path: `/supervision/rectifications/${notice.id}`,
    actionText: actions[notice.state] ?? '查看',
    state: 'mine',
  }
}
