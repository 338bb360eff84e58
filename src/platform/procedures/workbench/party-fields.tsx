import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'

const kinds = [
  { value: 'individual', label: '个人' },
  { value: 'organisation', label: '企业或其他组织' },
]

/** The parties of a case: one after the other, each with a representative where there is one. */
export function PartyFields({ roles }: { roles: Readonly<Record<string, string>> }) {
  const options = Object.entries(roles).map(([value, label]) => ({ value, label }))
  return (
    <Form.List name="parties">
      {(fields, { add, remove }) => (
        <fieldset className="stack">
          <legend>当事人</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="card">
              <div className="two-columns">
                <Field name={[name, 'role']} label="身份">
                  <Select options={options} />
                </Field>
                <Field name={[name, 'kind']} label="类别">
                  <Select options={kinds} />
                </Field>
                <Field name={[name, 'name']} label="姓名或名称">
                  <Input maxLength={100} />
                </Field>
                <Field name={[name, 'phone']} label="电话（可不填）">
                  <Input maxLength={20} inputMode="tel" />
                </Field>
                <Field name={[name, 'email']} label="电子邮箱（可不填）">
                  <Input maxLength={120} inputMode="email" />
                </Field>
                <Form.Item name={[name, 'wantsNotices']} valuePropName="checked">
                  <Checkbox>本人同意：有进展时发短信或邮件通知</Checkbox>
                </Form.Item>
                <Field name={[name, 'code']} label="统一社会信用代码（可不填）">
                  <Input maxLength={18} />
                </Field>
                <Field name={[name, 'address']} label="地址（可不填）">
                  <Input maxLength={200} />
                </Field>
                <Form.Item noStyle shouldUpdate>
                  {({ getFieldValue }) =>
                    getFieldValue(['parties', name, 'representative']) ? (
                      <>
                        <Field name={[name, 'representative', 'name']} label="代理人姓名">
                          <Input maxLength={50} />
                        </Field>
                        <Field name={[name, 'representative', 'relation']} label="代理人与当事人的关系">
                          <Input maxLength={50} />
                        </Field>
                      </>
                    ) : (
                      <AddRepresentative name={name} />
                    )
                  }
                </Form.Item>
              </div>
              <Button danger onClick={() => remove(name)}>
                移除第 {name + 1} 个当事人
              </Button>
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() => add({ kind: 'individual', role: options[fields.length]?.value ?? options[0]?.value })}
          >
            添加当事人
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}

function AddRepresentative({ name }: { name: number }) {
  const form = Form.useFormInstance()
  return (
    <Button type="link" onClick={() => form.setFieldValue(['parties', name, 'representative'], { name: '' })}>
      有代理人
    </Button>
  )
}
