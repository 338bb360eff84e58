import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { typicalCaseProblems, type Selection, type SelectionAction } from '../../contract/index.ts'
import { getSelection } from './read-selections.ts'
import { selectionTables } from './tables.ts'

export const impossible = (detail: string) => typicalCaseProblems.refuse('typical-cases.not-possible-now', detail)

/** Another changed it: whatever was typed is still in the page. */
export const changedMeanwhile = () =>
  typicalCaseProblems.refuse('typical-cases.changed-meanwhile', '评选刚被他人修改，请刷新后核对再操作')

/** Locks a selection for one act. @throws Problem when the act is not possible for this person now */
export async function lockSelection(
  tx: Transaction,
  id: string,
  actor: Actor,
  action: SelectionAction,
  today: string,
): Promise<Selection> {
  await selectionTables(tx)
    .selectFrom('typical_cases.selection')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute()
  const selection = await getSelection(tx, id, actor, today)
  if (!selection.actions.includes(action)) throw impossible(whyNot(selection, action))
  return selection
}

/** The same with the revision that was seen, counted up. */
export async function actOnSelection(
  tx: Transaction,
  id: string,
  actor: Actor,
  action: SelectionAction,
  revision: number,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<Selection> {
  const tables = selectionTables(tx)
  await tables.selectFrom('typical_cases.selection').select('id').where('id', '=', id).forUpdate().execute()
  if ((await getSelection(tx, id, actor, today)).revision !== revision) throw changedMeanwhile()
  const selection = await lockSelection(tx, id, actor, action, today)
  await tables
    .updateTable('typical_cases.selection')
    .set({ revision: revision + 1, changed_at: now })
    .where('id', '=', id)
    .execute()
  return selection
}

function whyNot({ state, nominateFrom, nominateUntil, nominations, ties }: Selection, action: SelectionAction): string {
  if (action === 'nominate' && state === 'nominating') return `推荐时间是 ${nominateFrom} 至 ${nominateUntil}`
  if (action === 'nominate') return state === 'draft' ? '评选还没有开始推荐' : '推荐已经截止'
  if (action === 'startJudging' && !nominations) return '还没有推荐的案例，不能开始评分'
  if (action === 'announce' && ties.length) return '还有同分的案例没有确定先后'
  return '这次评选现在的状态或您的岗位不允许这样处理，请刷新后查看可以进行的操作'
}
