import { Drawer, Input, Select } from 'antd'
import { Field, RecordForm, useOwnUnits } from '#ui/workbench/index.ts'
import { addContact, changeContact, contactChannels, type Contact } from '../../contract/index.ts'

const channels = Object.entries(contactChannels).map(([value, label]) => ({ value, label }))

interface ContactDrawerProps {
  readonly counterpartyId: string
  /** Undefined: a new one. */
  readonly contact: Contact | undefined
  readonly close: () => void
}

/** A contact's form; personal data is no draft of the browser. */
export function ContactDrawer({ counterpartyId, contact, close }: ContactDrawerProps) {
  const units = useOwnUnits()
  const shared = { draft: false, onSaved: close, onCancel: close } as const
  return (
    <Drawer open onClose={close} size="large" title={contact ? `更正联系人：${contact.name}` : '登记联系人'}>
      {contact ? (
        <RecordForm
          name={`counterparties.contact.${contact.id}`}
          endpoint={changeContact}
          params={{ counterpartyId, contactId: contact.id }}
          initial={{
            position: contact.position,
            channel: contact.channel,
            convenientTime: contact.convenientTime,
            note: contact.note,
          }}
          toBody={({ name, phone, email, ...rest }) => ({
            ...rest,
            ...(name ? { name } : {}),
            ...(phone ? { phone } : {}),
            ...(email ? { email } : {}),
            revision: contact.revision,
          })}
          doneText="已更正"
          {...shared}
        >
          <ContactFieldSet hint="已遮挡；留空表示不变" />
        </RecordForm>
      ) : (
        <RecordForm
          name={`counterparties.${counterpartyId}.contact.new`}
          endpoint={addContact}
          params={{ counterpartyId }}
          initial={{ organisationId: units[0]?.value, channel: 'phone' }}
          submitText="登记"
          doneText="已登记"
          {...shared}
        >
          <Field name="organisationId" label="登记单位" hint="联系人只有这个单位和它的上级看得到">
            <Select options={units} />
          </Field>
          <ContactFieldSet />
        </RecordForm>
      )}
    </Drawer>
  )
}

function ContactFieldSet({ hint }: { hint?: string }) {
  const told = hint ? { hint } : {}
  return (
    <>
      <Field name="name" label="姓名" {...told}>
        <Input maxLength={40} />
      </Field>
      <Field name="position" label="职务" hint="例如 店长，可不填">
        <Input maxLength={60} />
      </Field>
      <Field name="phone" label="电话" {...told}>
        <Input maxLength={20} inputMode="tel" />
      </Field>
      <Field name="email" label="电子邮箱" {...told}>
        <Input maxLength={120} inputMode="email" />
      </Field>
      <Field name="channel" label="愿意怎样被联系">
        <Select options={channels} />
      </Field>
      <Field name="convenientTime" label="什么时候方便" hint="例如 工作日 14:00–16:00，可不填">
        <Input maxLength={60} />
      </Field>
      <Field name="note" label="备注" hint="可不填">
        <Input maxLength={200} />
      </Field>
    </>
  )
}
