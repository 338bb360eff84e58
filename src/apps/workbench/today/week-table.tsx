import type { ToDoItem } from '#ui/workbench/index.ts'
import { dueThisWeek } from './to-do.ts'

const names = ['一', '二', '三', '四', '五', '六', '日']

/** 本周到期: a number for each day. */
export function WeekTable({ items, today }: { items: readonly ToDoItem[]; today: string }) {
  const week = dueThisWeek(items, today)
  return (
    <table className="week">
      <thead>
        <tr>
          {week.map(({ on }, place) => (
            <th key={on} scope="col" aria-current={on === today ? 'date' : undefined} title={on}>
              {names[place]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {week.map(({ on, count }) => (
            <td key={on}>{count || '–'}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
