import type { ToDoItem } from '#ui/workbench/index.ts'

export interface Today {
  /** Mine and returned, what is due first on top; returned before others of the same day. */
  readonly mine: readonly ToDoItem[]
  readonly waiting: readonly ToDoItem[]
}

const never = '9999-12-31'
const rank = { returned: 0, mine: 1, waiting: 2 } as const

/** Sorts what the modules answered into 需要您处理 and 等待别人. */
export function sortToDo(items: readonly ToDoItem[]): Today {
  const sorted = [...items].sort(
    (a, b) => (a.dueOn ?? never).localeCompare(b.dueOn ?? never) || rank[a.state] - rank[b.state],
  )
  return {
    mine: sorted.filter((item) => item.state !== 'waiting'),
    waiting: sorted.filter((item) => item.state === 'waiting'),
  }
}

/** How much is due on each day of the week of `today`, Monday first. */
export function dueThisWeek(items: readonly ToDoItem[], today: string): { on: string; count: number }[] {
  const day = new Date(`${today}T00:00:00Z`)
  const sinceMonday = (day.getUTCDay() + 6) % 7
  return Array.from({ length: 7 }, (_, place) => {
    const on = new Date(day.getTime() + (place - sinceMonday) * 86_400_000).toISOString().slice(0, 10)
    return { on, count: items.filter((item) => item.dueOn === on).length }
  })
}
