import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { DayInput, Field, queryFor, RecordForm, RecordPicker } from '#ui/workbench/index.ts'
import { listInstructionOwners, writeInstruction, type LeaderItem } from '../../contract/index.ts'

interface InstructFormProps {
  readonly organisationId: string
  readonly item: LeaderItem | undefined
  readonly onDone: () => void
}

/** Words, who sees to it, by when. */
export function InstructForm({ organisationId, item, onDone }: InstructFormProps) {
  const about = item ? { label: `${item.owner}：${item.text}`.slice(0, 200), link: item.list } : null
  const owner = item?.ownerOrganisationId ?? null
  return (
    <RecordForm
      name={`oversight.instruction.${item?.key ?? 'page'}`}
      endpoint={writeInstruction}
      toBody={(values) => ({ ...values, organisationId, about })}
      {...(owner ? { initial: { ownerOrganisationId: owner } } : {})}
      submitText="批示"
      doneText="已批示，承办单位会收到通知"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="text" label="批示内容">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      <Field name="ownerOrganisationId" label="承办单位">
        <RecordPicker
          endpoint={listInstructionOwners}
          idOf={(unit) => unit.id}
          textOf={(unit) => unit.name}
          placeholder="名称或拼音首字母"
          known={item && owner ? { id: owner, text: item.owner } : null}
        />
      </Field>
      <OwnerPerson />
      <Field name="dueOn" label="办理期限">
        <DayInput />
      </Field>
    </RecordForm>
  )
}

/** One of the unit's people, if the line is for a person. */
function OwnerPerson() {
  const organisationId = Form.useWatch<string | null | undefined>('ownerOrganisationId', Form.useFormInstance())
  const owners = useQuery({
    ...queryFor(listInstructionOwners, { query: organisationId ? { organisationId } : {} }),
    enabled: !!organisationId,
  })
  const options = owners.data?.people.map((person) => ({
    value: person.id,
    label: person.title ? `${person.name}（${person.title}）` : person.name,
  }))
  return (
    <Field name="ownerPersonId" label="承办人（选填）">
      <Select allowClear disabled={!organisationId} options={options ?? []} placeholder="不选即由承办单位办理" />
    </Field>
  )
}
