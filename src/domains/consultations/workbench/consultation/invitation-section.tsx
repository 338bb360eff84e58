import { Alert, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { Field, RecordForm, Section } from '#ui/workbench/index.ts'
import { audienceTexts, inviteBody, type Consultation } from '../../contract/index.ts'

const audiences = Object.entries(audienceTexts).map(([value, label]) => ({ value, label }))
const invitingStates = ['draft', 'review', 'open', 'closed']

/** 定向征求: who was asked by name, and the code, shown once. */
export function InvitationSection({ consultation }: { consultation: Consultation }) {
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<{ name: string; code: string; path: string }>()
  const { invitations, id } = consultation
  const add = invitingStates.includes(consultation.state) && (
    <Button onClick={() => setOpen(true)}>邀请单位或协会</Button>
  )
  const close = () => setOpen(false)
  return (
    <Section title="定向邀请" actions={add}>
      {made && (
        <Alert
          type="success"
          showIcon
          closable={{ onClose: () => setMade(undefined) }}
          className="problem"
          title={`“${made.name}”的邀请码：${made.code}`}
          description={`请随邀请函告知，网址 ${window.location.origin}${made.path}。邀请码只显示这一次；再次邀请同一单位会换新码，旧码失效。`}
        />
      )}
      {invitations.length === 0 ? (
        <p className="quiet">没有定向邀请。协会商会凭邀请码提交的是集体意见，盖章件收到后附在意见上。</p>
      ) : (
        <ul>
          {invitations.map((invitation) => (
            <li key={invitation.id}>
              {invitation.name}（{audienceTexts[invitation.audience]}），已提意见 {invitation.opinions} 条
            </li>
          ))}
        </ul>
      )}
      <Modal open={isOpen} title="邀请单位或协会" footer={null} onCancel={close} destroyOnHidden>
        <RecordForm
          name={`consultations.invitation.${id}`}
          endpoint={inviteBody}
          params={{ consultationId: id }}
          initial={{ audience: 'associations' }}
          submitText="生成邀请码"
          doneText="邀请码已生成"
          onSaved={(answer) => {
            setMade(answer)
            close()
          }}
          onCancel={close}
        >
          <Field name="name" label="单位、协会商会名称">
            <Input maxLength={100} />
          </Field>
          <Field name="audience" label="属于">
            <Select options={audiences} />
          </Field>
        </RecordForm>
      </Modal>
    </Section>
  )
}
