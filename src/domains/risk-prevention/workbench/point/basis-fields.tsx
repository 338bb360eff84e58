import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'
import { basisKindTexts } from '../../contract/index.ts'
import { AdoptedBeside } from './adopted-beside.tsx'

const kinds = Object.entries(basisKindTexts).map(([value, label]) => ({ value, label }))

/** 行政处罚和行政强制等依据（含裁量标准） */
export function BasisFields() {
  return (
    <>
      <Form.List name={['content', 'bases']}>
        {(fields, { add, remove }) => (
          <fieldset className="risk-group">
            <legend>依据</legend>
            <AdoptedBeside title="依据" />
            {fields.map(({ key, name }) => (
              <div key={key} className="risk-entry">
                <div className="risk-fields">
                  <Field name={[name, 'kind']} label="种类">
                    <Select options={kinds} />
                  </Field>
                  <Field name={[name, 'law']} label="法律、法规、规章名称">
                    <Input maxLength={100} />
                  </Field>
                  <Field name={[name, 'article']} label="条款">
                    <Input maxLength={60} placeholder="例如 第十条第一款" />
                  </Field>
                </div>
                <Field name={[name, 'quote']} label="条文">
                  <Input.TextArea autoSize={{ minRows: 1 }} maxLength={2000} />
                </Field>
                <Button onClick={() => remove(name)}>删除依据 {name + 1}</Button>
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ kind: 'penalty' })}>
              添加依据
            </Button>
          </fieldset>
        )}
      </Form.List>
      <Form.List name={['content', 'benchmark']}>
        {(fields, { add, remove }) => (
          <fieldset className="risk-group">
            <legend>裁量标准</legend>
            {fields.map(({ key, name }) => (
              <div key={key} className="risk-entry">
                <div className="risk-fields">
                  <Field name={[name, 'circumstance']} label="情形">
                    <Input maxLength={300} />
                  </Field>
                  <Field name={[name, 'penalty']} label="处理">
                    <Input maxLength={300} />
                  </Field>
                </div>
                <Button onClick={() => remove(name)}>删除裁量标准 {name + 1}</Button>
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({})}>
              添加裁量标准
            </Button>
          </fieldset>
        )}
      </Form.List>
    </>
  )
}
