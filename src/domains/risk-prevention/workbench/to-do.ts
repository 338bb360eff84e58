import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import { batchStageTexts, listBatches, type BatchSummary } from '../contract/index.ts'

/** Running batches whose present step has a day, as lines of 今日. */
export async function listToDo(signal: AbortSignal): Promise<ToDoItem[]> {
  const { items } = await callSignedIn(listBatches, { query: { running: 'yes', pageSize: 50 } }, { signal })
  return items.filter(({ dueOn }) => dueOn !== null).map(toDoOf)
}

function toDoOf(batch: BatchSummary): ToDoItem {
  return {
    id: batch.id,
    dueOn: batch.dueOn,
    title: `${batch.title}：${batchStageTexts[batch.stage]}`,
    missing: `${batch.organisationName} · ${batch.unconfirmed ? `${batch.unconfirmed} 个等级未确认` : `${batch.points} 个风险点`}`,
    path: `/risk-prevention/batches/${batch.id}`,
    actionText: '去办理',
    state: 'mine',
  }
}
