import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Radio, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { severities, type Plan } from '../../contract/index.ts'

const options = Object.entries(severities).map(([value, label]) => ({ value, label }))

/** 发现的问题, one box each; none is an answer too. */
export function FindingFields({ rows }: { rows: Plan['rows'] }) {
  return (
    <Form.List name="findings">
      {(fields, { add, remove }) => (
        <fieldset className="plain-group">
          <legend>发现的问题{fields.length === 0 && <span className="quiet">：没有可以不填</span>}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="finding-fields">
              <Field name={[name, 'text']} label={`问题 ${name + 1}`}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
              </Field>
              <Field name={[name, 'severity']} label="程度">
                <Radio.Group options={options} optionType="button" />
              </Field>
              {rows.length > 0 && (
                <Field name={[name, 'rowId']} label="对应任务（选填）">
                  <Select
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    options={rows.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` }))}
                  />
                </Field>
              )}
              <Button onClick={() => remove(name)}>删除问题 {name + 1}</Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} block onClick={() => add({ severity: 'general' })}>
            添加问题
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
