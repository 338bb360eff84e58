import { AutoComplete, Form, Input } from 'antd'
import { CodeScanner, creditCodeIn, Field, momentText, useReference } from '#ui/workbench/index.ts'
import type { KnownFirm } from '../known.ts'
import { knownFirms } from '../visit-kind.ts'
import { matching } from './matching.ts'

/** 商户: one of those carried on this phone, or as it is written down; its code by camera where the browser can. */
export function FirmInput() {
  const form = Form.useFormInstance()
  const firms = useReference(knownFirms)
  const name = Form.useWatch<string | undefined>(['counterparty', 'name'], form) ?? ''
  const id = Form.useWatch<string | null | undefined>(['counterparty', 'id'], { form, preserve: true })
  const all = firms.data?.value ?? []
  const found = matching(all, name, (firm) => [firm.name, firm.code ?? ''])

  const choose = (firm: KnownFirm | undefined) => form.setFieldValue(['counterparty', 'id'], firm?.id ?? null)
  function scan(text: string) {
    const code = creditCodeIn(text)
    const firm = all.find((one) => code !== undefined && one.code === code)
    choose(firm)
    form.setFieldValue(['counterparty', 'code'], code ?? text.slice(0, 40))
    if (firm) form.setFieldValue(['counterparty', 'name'], firm.name)
  }

  return (
    <>
      <Form.Item name={['counterparty', 'id']} hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <Field name={['counterparty', 'name']} label="商户" hint={hintOf(id ?? null, name, firms.data)}>
        <AutoComplete
          options={found.map((firm) => ({
            value: firm.name,
            key: firm.id,
            label: [firm.name, firm.code, firm.address].filter(Boolean).join(' · '),
          }))}
          onChange={() => choose(undefined)}
          onSelect={(_value, option) => choose(all.find((firm) => firm.id === option.key))}
          allowClear
          placeholder="输入名称或代码"
        />
      </Field>
      {!id && (
        <div className="row visit-code">
          <Field name={['counterparty', 'code']} label="统一社会信用代码（选填）">
            <Input maxLength={40} autoComplete="off" autoCapitalize="characters" />
          </Field>
          <CodeScanner onFound={scan} />
        </div>
      )}
    </>
  )
}

function hintOf(id: string | null, name: string, read: { readAt: string; isFresh: boolean } | undefined): string {
  if (id) return '已选定登记过的这一户'
  const carried = read && !read.isFresh ? `名单是 ${momentText(read.readAt)} 读取的，可能不全` : ''
  return [name.trim() && '没有从名单里选，按所写登记', carried].filter(Boolean).join('；')
}
