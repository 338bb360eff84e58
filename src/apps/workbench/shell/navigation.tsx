import { CalendarOutlined } from '@ant-design/icons'
import { Link, useLocation } from '@tanstack/react-router'
import { useSession, type MenuEntry } from '#ui/workbench/index.ts'
import { modules } from '../modules.ts'
import { nested, sectionOf } from './nested-entries.ts'
import { holdsOne } from './permissions.ts'

const today: MenuEntry = { path: '/', title: '今日', icon: CalendarOutlined, order: 0 }
const entries = [today, ...modules.flatMap((module) => module.menu ?? [])].sort((a, b) => a.order - b.order)
const groupOf = (entry: MenuEntry | undefined) => Math.floor((entry?.order ?? 0) / 10)
const startsGroup = (shown: readonly MenuEntry[], place: number) =>
  place > 0 && groupOf(shown[place - 1]) !== groupOf(shown[place])

/** The menu: what the person's posts open, in the order of the trade; parts of a domain while one is in it. */
export function Navigation() {
  const { permissions } = useSession()
  const here = useLocation({ select: ({ pathname }) => pathname })
  const whole = nested(entries.filter((entry) => holdsOne(permissions, entry.permission)))
  const shown = whole.map(({ entry }) => entry)
  return (
    <ul className="menu">
      {whole.map(({ entry, parts }, place) => (
        <li key={entry.path} className={startsGroup(shown, place) ? 'menu-group' : undefined}>
          <EntryLink
            entry={{ ...entry, title: (parts.length && entry.section) || entry.title }}
            isExact={entry.path === '/' || parts.length > 0}
          />
          {parts.length > 0 && (
            <ul className="menu-parts" hidden={sectionOf(here) !== sectionOf(entry.path)}>
              {[...(entry.section ? [entry] : []), ...parts].map((part) => (
                <li key={part.path}>
                  <EntryLink entry={part} isExact={part === entry} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function EntryLink({ entry, isExact = false }: { entry: MenuEntry; isExact?: boolean }) {
  return (
    <Link to={entry.path} activeOptions={{ exact: isExact, includeSearch: false }}>
      <entry.icon />
      <span>{entry.title}</span>
      {entry.useCount && <Count use={entry.useCount} />}
    </Link>
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
