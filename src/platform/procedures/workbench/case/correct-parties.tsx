import { Input } from 'antd'
import { useState } from 'react'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import type { DefinedCases, Edition, Party } from '../../contract/index.ts'
import { PartyFields } from '../party-fields.tsx'
import type { SharedForm } from './shared-form.ts'

interface CorrectPartiesProps {
  readonly defined: DefinedCases
  readonly edition: Edition | undefined
  readonly form: SharedForm
}

/** 更正当事人: first the reason, by which telephones are shown in full and audited, then the list as it should be. */
export function CorrectParties({ defined, edition, form }: CorrectPartiesProps) {
  const [opened, setOpened] = useState<{ readonly parties: readonly Party[]; readonly reason: string }>()
  const [reason, setReason] = useState('')
  if (!opened)
    return (
      <RecordForm
        name={`${form.name}.reason`}
        endpoint={defined.endpoints.revealContacts}
        params={form.params}
        draft={false}
        submitText="打开当事人信息"
        doneText="已打开，可以更正"
        onTyped={(values) => setReason(String(values['reason'] ?? ''))}
        onSaved={({ parties }) => setOpened({ parties, reason })}
        onCancel={form.onCancel}
      >
        <Field name="reason" label="为什么更正" hint="将显示完整的电话和地址；理由记入办理经过和审计日志">
          <Input maxLength={200} />
        </Field>
      </RecordForm>
    )
  return (
    <RecordForm
      {...form}
      // Telephones in full are not left behind on this computer.
      draft={false}
      endpoint={defined.endpoints.changeParties}
      initial={{ parties: opened.parties.map(writtenOf) }}
      toBody={(values) => form.toBody({ ...values, reason: opened.reason })}
    >
      <p>更正前的姓名保留在办理经过中。</p>
      <PartyFields roles={edition?.parties?.roles ?? {}} />
    </RecordForm>
  )
}

const writtenOf = ({ id, role, kind, name, code, phone, email, wantsNotices, address, representative }: Party) => ({
  id,
  role,
  kind,
  name,
  code,
  phone,
  email,
  wantsNotices,
  address,
  representative,
})
