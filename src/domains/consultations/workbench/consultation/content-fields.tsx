import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, InputNumber, Radio } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { audienceTexts, channelTexts, periodBasis, reachTexts, usualDays } from '../../contract/index.ts'
import '../consultations.css'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** Everything that is asked, and of whom; the same for a new one and for a draft. */
export function ContentFields() {
  const days: unknown = Form.useWatch('days')
  const isShort = typeof days === 'number' && days < usualDays
  return (
    <>
      <Field name="title" label="名称">
        <Input maxLength={120} />
      </Field>
      <Field name="explanation" label="说明" hint="征求什么意见、怎样提，公众先看到这一段">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={5000} />
      </Field>
      <ClauseFields />
      <Field name="audiences" label="征求对象" hint="“范围广泛”由评审人按对象认定；协会商会是对象，不是方式">
        <Checkbox.Group options={optionsOf(audienceTexts)} />
      </Field>
      <Field name="channels" label="征求方式">
        <Checkbox.Group options={optionsOf(channelTexts)} />
      </Field>
      <Field name="submitTo" label="书面和当面意见的地址、电话、时间" hint="选了走访、信函或座谈会时必须填写">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Field>
      <Field name="reach" label="范围">
        <Radio.Group options={optionsOf(reachTexts)} />
      </Field>
      <Field name="days" label="期限（天）" hint={`待确认：${periodBasis}`}>
        <InputNumber min={1} max={365} />
      </Field>
      {isShort && (
        <Field name="shortReason" label="缩短期限的理由" hint="会随征求意见一并公布">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Field>
      )}
    </>
  )
}

function ClauseFields() {
  return (
    <Form.List name="clauses">
      {(fields, { add, remove }) => (
        <fieldset className="plain-group">
          <legend>征求意见的内容</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="clause-fields">
              <Field name={[name, 'title']} label={`第 ${name + 1} 条标题`}>
                <Input maxLength={100} />
              </Field>
              <Field name={[name, 'text']} label={`第 ${name + 1} 条内容`}>
                <Input.TextArea autoSize={{ minRows: 2 }} maxLength={10_000} />
              </Field>
              {fields.length > 1 && <Button onClick={() => remove(name)}>删除第 {name + 1} 条</Button>}
            </div>
          ))}
          <Button icon={<PlusOutlined />} block onClick={() => add({ title: '', text: '' })}>
            添加一条
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
