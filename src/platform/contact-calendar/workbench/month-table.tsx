import { businessToday } from '#base/clock/index.ts'
import type { Contact } from '../contract/index.ts'
import { contactKey, ContactLink } from './contact-list.tsx'
import './calendar.css'

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

interface MonthTableProps {
  readonly weeks: readonly (readonly string[])[]
  readonly month: string
  readonly contacts: readonly Contact[]
}

/** A month as a wall calendar: each day its contacts. */
export function MonthTable({ weeks, month, contacts }: MonthTableProps) {
  const today = businessToday()
  return (
    <table className="calendar-grid">
      <caption className="visually-hidden">{month} 入企日历</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={day === today ? 'today' : day.startsWith(month) ? '' : 'outside'}
                aria-current={day === today ? 'date' : undefined}
              >
                {Number(day.slice(8))}
                <ul>
                  {contacts
                    .filter(({ on }) => on === day)
                    .map((one) => (
                      <li key={contactKey(one)}>
                        {one.from} <ContactLink contact={one} />
                        <br />
                        <span className="quiet">
                          {one.kind}
                          {one.state === 'planned' && '（待走访）'} {one.organisationName}
                        </span>
                      </li>
                    ))}
                </ul>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
