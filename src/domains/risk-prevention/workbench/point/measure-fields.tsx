import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { DayInput, Field } from '#ui/workbench/index.ts'
import { causeText, measureKindTexts, type Cause } from '../../contract/index.ts'
import { AdoptedBeside } from './adopted-beside.tsx'

const kinds = Object.entries(measureKindTexts).map(([value, label]) => ({ value, label }))

/** 建议、疏导、警示…: each against one cause, with an owner and a day. */
export function MeasureFields() {
  const causes = (Form.useWatch(['content', 'causes'], { preserve: true }) ?? []) as readonly (
    | Partial<Cause>
    | undefined
  )[]
  const choices = causes.flatMap((cause, place) =>
    cause?.id && cause.side && cause.kind
      ? [{ value: cause.id, label: `${place + 1}. ${causeText(cause.side, cause.kind)}` }]
      : [],
  )
  return (
    <Form.List name={['content', 'measures']}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="risk-group">
          <legend>防控措施</legend>
          <AdoptedBeside title="防控措施" />
          {fields.map(({ key, name }) => (
            <div key={key} className="risk-entry">
              <Field name={[name, 'text']} label={`措施 ${name + 1}`} hint="写清谁、在哪里、做什么，便于检查是否做到">
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
              </Field>
              <div className="risk-fields">
                <Field name={[name, 'kind']} label="类型">
                  <Select options={kinds} />
                </Field>
                <Field name={[name, 'causeId']} label="针对的原因">
                  <Select options={choices} placeholder={choices.length ? '请选择' : '请先添加原因'} />
                </Field>
                <Field name={[name, 'owner']} label="责任人或科室">
                  <Input maxLength={60} />
                </Field>
                <Field name={[name, 'dueOn']} label="完成期限">
                  <DayInput />
                </Field>
                <Field name={[name, 'addressee']} label="建议送达的部门（选填）">
                  <Input maxLength={100} />
                </Field>
                <Field name={[name, 'doneOn']} label="落实日期（选填）">
                  <DayInput />
                </Field>
                <Field name={[name, 'outcome']} label="落实情况（选填）">
                  <Input maxLength={500} />
                </Field>
              </div>
              <Button onClick={() => remove(name)}>删除措施 {name + 1}</Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'warningSign' })}>
            添加措施
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
