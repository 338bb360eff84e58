import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { causeCitation, causeSideTexts, causeTexts, type CauseSide } from '../../contract/index.ts'
import { freshCauseId } from '../fresh-id.ts'
import { AdoptedBeside } from './adopted-beside.tsx'

const sides = ['organ', 'counterparty'] as const

/** Causes on both sides, from the annex's lists or in one's own words. */
export function CauseFields() {
  return (
    <Form.List name={['content', 'causes']}>
      {(fields, { add, remove }, { errors }) => (
        <fieldset className="risk-group">
          <legend>原因分析</legend>
          <AdoptedBeside title="原因" />
          <p className="quiet">
            {causeCitation}：从行政机关和行政相对人两方面分析。行政机关方面的原因默认只在内部使用。
          </p>
          {fields.map(({ key, name }) => (
            <div key={key} className="risk-entry">
              <Kept name={[name, 'id']} />
              <Kept name={[name, 'side']} />
              <Form.Item noStyle dependencies={[['content', 'causes', name, 'side']]}>
                {({ getFieldValue }) => (
                  <CauseEntry name={name} side={getFieldValue(['content', 'causes', name, 'side']) as CauseSide} />
                )}
              </Form.Item>
              <Button onClick={() => remove(name)}>删除原因 {name + 1}</Button>
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <div className="row">
            {sides.map((side) => (
              <Button
                key={side}
                icon={<PlusOutlined />}
                onClick={() => add({ id: freshCauseId(), side, internal: side === 'organ' })}
              >
                添加{causeSideTexts[side]}原因
              </Button>
            ))}
          </div>
        </fieldset>
      )}
    </Form.List>
  )
}

/** What nobody edits, kept among the form's values. */
function Kept({ name }: { name: (string | number)[] }) {
  return (
    <Form.Item name={name} hidden>
      <Input />
    </Form.Item>
  )
}

function CauseEntry({ name, side }: { name: number; side: CauseSide }) {
  const options = Object.entries(causeTexts[side]).map(([value, label]) => ({ value, label }))
  return (
    <div className="risk-fields">
      <Field name={[name, 'kind']} label={`${causeSideTexts[side]}原因 ${name + 1}`}>
        <Select options={options} />
      </Field>
      <Field name={[name, 'text']} label="具体说明">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
      <Field name={[name, 'internal']} label="是否公开" valuePropName="checked">
        <Checkbox>只在内部使用</Checkbox>
      </Field>
    </div>
  )
}
