import { me } from '#platform/identity/contract/index.ts'
import { callSignedIn, type ToDoItem } from '#ui/workbench/index.ts'
import { listBallots } from '../contract/index.ts'

/** One line a contest for all cases that wait for the person's points. */
export async function listToDo(signal: AbortSignal): Promise<ToDoItem[]> {
  const { posts } = await callSignedIn(me, {}, { signal })
  if (!posts.some(({ permissions }) => permissions.includes('typical-cases.judge'))) return []
  const { items } = await callSignedIn(listBallots, { query: { open: 'yes', pageSize: 100 } }, { signal })
  return [...Map.groupBy(items, ({ selectionTitle }) => selectionTitle)].map(([title, ballots]) => ({
    id: ballots[0]!.id,
    dueOn: null,
    title: `案例评分：${title}`,
    missing: `${ballots.length} 篇待评，只有编号`,
    path: '/typical-cases/ballots?open=yes',
    actionText: '去评分',
    state: 'mine',
  }))
}
