import type { ToDoItem } from '#ui/workbench/index.ts'
import { taskStateTexts, type TaskProof, type TaskSummary } from '../contract/index.ts'
import { materialsText } from './task/materials-text.ts'

/** A task as one line of 今日, with what the ledger already proves of it. */
export function toDoOf(task: TaskSummary, proof?: TaskProof): ToDoItem {
  const isReturned = task.state === 'returned'
  return {
    id: task.id,
    dueOn: dueOf(task),
    title: `${task.rowCode} ${task.name}`,
    missing: `${task.organisationName} · ${missingOf(task, proof)}`,
    path: `/tasks/${task.id}`,
    actionText:
      { open: '去完成', inReview: '去审核', returned: '修改', released: '去接收' }[task.state as string] ?? '查看',
    state: isReturned ? 'returned' : 'mine',
  }
}

/** The unit's limit says nothing of what the office has yet to receive. */
function dueOf({ state, dueOn, correctionDueOn }: TaskSummary): string | null {
  if (state === 'released') return null
  return state === 'returned' ? (correctionDueOn ?? dueOn) : dueOn
}

function missingOf(task: TaskSummary, proof: TaskProof | undefined): string {
  if (task.state === 'returned') return '已退回，请按意见补正后再报送'
  if (task.state !== 'open') return taskStateTexts[task.state]
  if (proof) return provenText(proof)
  return task.materials.length ? `缺：${materialsText(task)}` : taskStateTexts.open
}

function provenText({ satisfied, asked, missing: [first, ...others] }: TaskProof): string {
  const rest = others.length ? `，另有 ${others.length} 项` : ''
  return `已有佐证 ${satisfied}/${asked}，${first === undefined ? '核对后即可报送' : `${first}${rest}`}`
}
