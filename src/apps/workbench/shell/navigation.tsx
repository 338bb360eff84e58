import { CalendarOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { useSession, type MenuEntry } from '#ui/workbench/index.ts'
import { modules } from '../modules.ts'
import { holdsOne } from './permissions.ts'

const today: MenuEntry = { path: '/', title: '今日', icon: CalendarOutlined, order: 0 }
const entries = [today, ...modules.flatMap((module) => module.menu ?? [])].sort((a, b) => a.order - b.order)
const groupOf = (entry: MenuEntry | undefined) => Math.floor((entry?.order ?? 0) / 10)
const startsGroup = (shown: readonly MenuEntry[], place: number) =>
  place > 0 && groupOf(shown[place - 1]) !== groupOf(shown[place])

/** The menu: what the person's posts open, in the order of the trade. */
export function Navigation() {
  const { permissions } = useSession()
  const shown = entries.filter((entry) => holdsOne(permissions, entry.permission))
  return (
    <ul className="menu">
      {shown.map((entry, place) => (
        <li key={entry.path} className={startsGroup(shown, place) ? 'menu-group' : undefined}>
          <Link to={entry.path} activeOptions={{ exact: entry.path === '/', includeSearch: false }}>
            <entry.icon />
            <span>{entry.title}</span>
            {entry.useCount && <Count use={entry.useCount} />}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Count({ use }: { use: () => number | undefined }) {
  const count = use()
  if (!count) return null
  return (
    <span className="menu-count">
      {count}
      <span className="visually-hidden">项</span>
    </span>
  )
}
