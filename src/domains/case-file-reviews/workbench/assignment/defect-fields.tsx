import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { DayInput, Field } from '#ui/workbench/index.ts'
import { defectKinds } from '../../contract/index.ts'
import { optionsOf } from '../options-of.ts'

/** 发现的问题, one box each; none is an answer too. */
export function DefectFieldSet() {
  return (
    <Form.List name="defects">
      {(fields, { add, remove }) => (
        <fieldset className="plain-group">
          <legend>
            <strong>发现的问题</strong>
            {fields.length === 0 && <span className="quiet">：没有可以不填</span>}
          </legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="review-item">
              <Field name={[name, 'kind']} label="类别">
                <Select options={optionsOf(defectKinds)} />
              </Field>
              <Field name={[name, 'page']} label="页码（选填）">
                <InputNumber min={1} max={5000} />
              </Field>
              <Field name={[name, 'text']} label={`问题 ${name + 1}`}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
              </Field>
              <Field name={[name, 'correctBy']} label="整改期限" hint="留空：这份案卷不能补正，今后注意">
                <DayInput />
              </Field>
              <Button onClick={() => remove(name)}>删除问题 {name + 1}</Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} block onClick={() => add({ kind: 'document' })}>
            添加问题
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
