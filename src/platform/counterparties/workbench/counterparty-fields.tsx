import { Input, Select } from 'antd'
import { Field } from '#ui/workbench/index.ts'

const editions = [
  { value: '2017', label: '2017 版' },
  { value: '2011', label: '2011 版' },
]

/** What is asked of a firm and of an individual alike. */
export function CounterpartyFieldSet({ unchangedHint }: { unchangedHint?: string }) {
  return (
    <>
      <Field name="name" label="名称或姓名" hint={unchangedHint ?? '按营业执照或身份证填写'}>
        <Input maxLength={120} />
      </Field>
      <Field
        name="code"
        label="证件号码"
        hint={unchangedHint ?? '企业、个体工商户填统一社会信用代码，可不填；个人填居民身份证号码，必填。按校验码核对'}
      >
        <Input maxLength={40} />
      </Field>
      <Field name="tradeCode" label="行业代码" hint="GB/T 4754 的代码，例如 H6210；可不填">
        <Input maxLength={5} />
      </Field>
      <Field name="tradeEdition" label="行业分类版本">
        <Select options={editions} />
      </Field>
      <Field name="address" label="地址" hint={unchangedHint ?? '可不填'}>
        <Input maxLength={120} />
      </Field>
    </>
  )
}
