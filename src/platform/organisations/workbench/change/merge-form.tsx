import { Form, Input, Radio, Select } from 'antd'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import { mergeOrganisations } from '../../contract/index.ts'
import { OrganisationPicker, OrganisationsPicker } from '../pickers.tsx'
import { kindOptions } from '../organisation-texts.ts'
import type { ChangeProps } from './change.ts'
import { WhenAndWhy } from './when-and-why.tsx'

/** This unit and others become one: an existing unit, or one founded by the merger. */
export function MergeForm({ organisation, done }: ChangeProps) {
  return (
    <RecordForm
      name={`organisation.merge.${organisation.id}`}
      endpoint={mergeOrganisations}
      submitText="合并"
      doneText="合并已登记"
      initial={{ manner: 'found', others: [] }}
      toBody={({ manner, others, into, on, reason }) => ({
        sourceIds: [organisation.id, ...(Array.isArray(others) ? others : [])],
        into: manner === 'existing' ? { id: (into as { id?: string } | undefined)?.id } : into,
        on,
        reason,
      })}
      onSaved={done}
      onCancel={done}
    >
      <Form.Item name="others" label="与哪些单位合并" extra="本单位已包括在内；并入现有单位时可以不选">
        <OrganisationsPicker />
      </Form.Item>
      <Form.Item name="manner" label="合并为">
        <Radio.Group
          options={[
            { value: 'found', label: '新设单位' },
            { value: 'existing', label: '并入现有单位' },
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['manner']}>
        {({ getFieldValue }) =>
          getFieldValue('manner') === 'existing' ? (
            <Field name={['into', 'id']} label="并入">
              <OrganisationPicker />
            </Field>
          ) : (
            <>
              <Field name={['into', 'name']} label="新单位名称">
                <Input maxLength={100} />
              </Field>
              <Field name={['into', 'kind']} label="类别">
                <Select options={kindOptions} placeholder="选择类别" />
              </Field>
              <Field name={['into', 'parentId']} label="上级">
                <OrganisationPicker />
              </Field>
            </>
          )
        }
      </Form.Item>
      <WhenAndWhy />
    </RecordForm>
  )
}
