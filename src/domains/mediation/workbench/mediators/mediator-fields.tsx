import { Checkbox, Form, Input, Select } from 'antd'
import { DayInput, Field } from '#ui/workbench/index.ts'
import { disputeAreas, namedAreas, type DisputeArea } from '../../contract/index.ts'

const areas = (Object.keys(disputeAreas) as DisputeArea[]).map((value) => ({
  value,
  label: namedAreas.includes(value) ? disputeAreas[value] : `${disputeAreas[value]}（待确认）`,
}))

/** Everything of a mediator; the same when somebody is added and when they are changed. */
export function MediatorFieldSet() {
  return (
    <>
      <Field name={['content', 'name']} label="姓名">
        <Input maxLength={30} />
      </Field>
      <Field name={['content', 'post']} label="职务">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'areas']} label="调解领域" hint="公众按领域找单位">
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={areas} />
      </Field>
      <Field name={['content', 'certificate']} label="证件名称和编号（选填）" hint="会公开">
        <Input maxLength={80} />
      </Field>
      <Form.Item name={['content', 'isFullTime']} valuePropName="checked">
        <Checkbox>专职调解</Checkbox>
      </Form.Item>
      <Field name={['content', 'validFrom']} label="从哪天起">
        <DayInput />
      </Field>
      <Field name={['content', 'validTo']} label="到哪天止（选填）">
        <DayInput />
      </Field>
    </>
  )
}
