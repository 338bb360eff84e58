import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ActionBar, EmptyState, mutationFor, Section } from '#ui/workbench/index.ts'
import { contactChannels, removeContact, type Contact, type CounterpartyDetail } from '../../contract/index.ts'
import { ContactDrawer } from './contact-drawer.tsx'

/** Who to talk to, and how and when they want it. */
export function ContactSection({ counterparty }: { counterparty: CounterpartyDetail }) {
  const [edited, setEdited] = useState<Contact | 'new'>()
  const { contacts, mayChange } = counterparty
  const add = mayChange && <Button onClick={() => setEdited('new')}>登记联系人</Button>
  return (
    <Section title={`联系人（${contacts.length}）`} actions={add || undefined}>
      {contacts.length ? (
        <ul className="lines">
          {contacts.map((contact) => (
            <li key={contact.id} className="row spread">
              <ContactText contact={contact} />
              {contact.mayChange && (
                <ContactActions counterpartyId={counterparty.id} contact={contact} change={() => setEdited(contact)} />
              )}
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title="还没有联系人" next="登记时请问清楚：怎么联系、什么时候方便、是否愿意被联系" />
      )}
      {edited && (
        <ContactDrawer
          counterpartyId={counterparty.id}
          contact={edited === 'new' ? undefined : edited}
          close={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}

function ContactText({ contact }: { contact: Contact }) {
  const reach = [contact.phone, contact.email].filter(Boolean).join('，')
  return (
    <span>
      <strong>{contact.name}</strong> {contact.position} {reach}{' '}
      <span className={contact.channel === 'none' ? 'bad' : 'quiet'}>
        {contact.channel === 'none' ? '不希望被联系' : `愿意接受：${contactChannels[contact.channel]}`}
        {contact.convenientTime && `，方便的时间：${contact.convenientTime}`}
      </span>
      <br />
      <span className="quiet">{[contact.note, `${contact.organisationName}登记`].filter(Boolean).join('　')}</span>
    </span>
  )
}

interface ContactActionsProps {
  readonly counterpartyId: string
  readonly contact: Contact
  readonly change: () => void
}

function ContactActions({ counterpartyId, contact, change }: ContactActionsProps) {
  const remove = useMutation(mutationFor(removeContact))
  return (
    <ActionBar
      actions={[
        { name: 'change', title: '更正', opensForm: true },
        {
          name: 'remove',
          title: '移除',
          tone: 'danger',
          consequence: '联系人从各页消失，电话和邮箱随即删除，不能恢复。',
          asks: { label: '原因', required: true },
        },
      ]}
      onAct={async (name, reason) => {
        if (name === 'change') return change()
        await remove.mutateAsync({
          params: { counterpartyId, contactId: contact.id },
          body: { revision: contact.revision, reason: reason ?? '' },
        })
      }}
    />
  )
}
