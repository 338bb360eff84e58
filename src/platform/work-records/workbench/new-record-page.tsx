import { useNavigate } from '@tanstack/react-router'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { FactField } from '#platform/evidence/contract/index.ts'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, Page, RecordForm, Section, UploadBox, useOwnUnits } from '#ui/workbench/index.ts'
import type { DefinedWorkRecord } from '../contract/index.ts'

/** A form made from the fields of the kind. */
export function newRecordPage(definition: DefinedWorkRecord) {
  const { module, collection, title, titleLabel, kind, endpoints } = definition
  const path = `/${module}/${collection}`
  return function NewRecordPage() {
    const navigate = useNavigate()
    const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
    const units = useOwnUnits()
    return (
      <Page title={`登记${title}`} breadcrumbs={[{ title, path }]}>
        <Section>
          <RecordForm
            name={`${module}.${collection}.new`}
            endpoint={endpoints.create}
            initial={{ organisationId: units[0]?.value, occurredOn: businessToday() }}
            toBody={({ fields, ...rest }) => ({
              ...rest,
              fields: writtenOnly(fields),
              uploadIds: files.map((file) => file.id),
            })}
            submitText="登记"
            doneText="已登记"
            onSaved={(record) => void navigate({ to: `${path}/${record.id}` })}
          >
            <Field name="organisationId" label="单位">
              <Select options={units} />
            </Field>
            <Field name="title" label={titleLabel}>
              <Input />
            </Field>
            <Field name="occurredOn" label="日期">
              <DayInput />
            </Field>
            {Object.entries(kind.fields).map(([name, field]) => (
              <Field key={name} name={['fields', name]} label={field.optional ? `${field.text}（可不填）` : field.text}>
                {controlOf(field)}
              </Field>
            ))}
          </RecordForm>
          <UploadBox
            label="附件（可不上传；照片不是必需的）"
            onUploaded={(file) => setFiles((all) => [...all, file])}
          />
          <ul className="files">
            {files.map((file) => (
              <li key={file.id}>
                {file.name}
                <Button type="link" size="small" onClick={() => setFiles(files.filter((one) => one.id !== file.id))}>
                  移除
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      </Page>
    )
  }
}

function writtenOnly(fields: unknown): Record<string, unknown> {
  const entries = Object.entries((fields ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    entries.filter(
      ([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  )
}

function controlOf(field: FactField) {
  const options = Object.entries(field.options ?? {}).map(([value, label]) => ({ value, label }))
  switch (field.type) {
    case 'number':
      return <InputNumber min={0} />
    case 'day':
      return <DayInput />
    case 'choice':
      return <Select options={options} />
    case 'choices':
      return <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options} />
    case 'texts':
      return (
        <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', ';', '；']} placeholder="多个用顿号隔开" />
      )
    default:
      return <Input.TextArea autoSize={{ minRows: 1 }} />
  }
}
