import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { DueTag, EmptyState, Page, ProblemAlert, Section, useSession, type ToDoItem } from '#ui/workbench/index.ts'
import { useBusinessToday } from '../shell/use-business-today.ts'
import { sortToDo } from './to-do.ts'
import { useToDo } from './use-to-do.ts'
import { WeekTable } from './week-table.tsx'

/** 今日: what needs me, by when, one click each. */
export function TodayPage() {
  const { name } = useSession()
  const today = useBusinessToday()
  const { items, loading, problem, retry } = useToDo()
  const { mine, waiting } = sortToDo(items)
  return (
    <Page title="今日" lead={`${name}，您好`}>
      <ProblemAlert problem={problem} retry={retry} />
      <div className="two-columns">
        <Section title={mine.length > 0 ? `需要您处理 ${mine.length}` : '需要您处理'}>
          {loading ? <Skeleton active /> : <ToDoList items={mine} waiting={waiting} />}
        </Section>
        <Section title="本周到期">
          <WeekTable items={mine} today={today} />
        </Section>
      </div>
    </Page>
  )
}

function ToDoList({ items, waiting }: { items: readonly ToDoItem[]; waiting: readonly ToDoItem[] }) {
  const next = waiting[0]
  return (
    <>
      {items.length > 0 ? (
        <ul className="to-do">
          {items.map((item) => (
            <ToDoLine key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title="现在没有需要您处理的事"
          next={
            next
              ? `等待别人办理的有 ${waiting.length} 件，最近的是“${next.title}”`
              : '有新任务时会出现在这里，并发出通知'
          }
        />
      )}
      {waiting.length > 0 && (
        <details className="waiting">
          <summary>等待别人 {waiting.length}</summary>
          <ul className="to-do">
            {waiting.map((item) => (
              <ToDoLine key={item.id} item={item} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function ToDoLine({ item }: { item: ToDoItem }) {
  return (
    <li>
      <span className="to-do-when">
        {item.state === 'returned' && <span className="bad">已退回 </span>}
        <DueTag dueOn={item.dueOn} />
      </span>
      <span className="to-do-what">
        <strong>{item.title}</strong>
        <span className="quiet">{item.missing}</span>
      </span>
      <Link to={item.path} className="to-do-go" aria-label={`${item.actionText}：${item.title}`}>
        {item.actionText}
      </Link>
    </li>
  )
}
