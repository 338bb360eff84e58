import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import { dayWithWeekday, EmptyState } from '#ui/workbench/index.ts'
import { contactStates, type Contact } from '../contract/index.ts'

/** Contacts day by day, as a telephone shows them. */
export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  if (!contacts.length) return <EmptyState title="这个月没有走访和指导" next="可以换一个月，或安排走访" />
  const days = [...new Set(contacts.map(({ on }) => on))]
  return (
    <dl className="facts">
      {days.map((day) => (
        <div key={day}>
          <dt>{dayWithWeekday(day)}</dt>
          <dd className="stack">
            {contacts
              .filter(({ on }) => on === day)
              .map((one) => (
                <span key={contactKey(one)}>
                  {one.from} <ContactLink contact={one} /> {one.kind}，{one.organisationName}{' '}
                  <Tag>{contactStates[one.state]}</Tag>
                </span>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** One record may mean several contacts on a day, and several firms. */
export const contactKey = ({ id, kind, counterpartyName }: Contact): string => `${id} ${kind} ${counterpartyName}`

/** The firm's name, opening what there is about the contact. */
export function ContactLink({ contact }: { contact: Contact }) {
  const name = contact.counterpartyName || contact.topic
  return contact.path ? <Link to={contact.path}>{name}</Link> : <>{name}</>
}
