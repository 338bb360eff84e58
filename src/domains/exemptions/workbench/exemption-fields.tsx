import { Input, InputNumber, Radio, Select } from 'antd'
import { DayInput, Field } from '#ui/workbench/index.ts'
import { consequenceTexts, exemptionKinds, exemptionLevels, type ExemptionKind } from '../contract/index.ts'

const kinds = (Object.keys(exemptionKinds) as ExemptionKind[]).map((value) => ({
  value,
  label: `${exemptionKinds[value]}（${consequenceTexts[value]}）`,
}))
const levels = Object.entries(exemptionLevels).map(([value, label]) => ({ value, label }))

/** Everything of an item; the same when it is made and when it is changed. */
export function ExemptionFieldSet() {
  return (
    <>
      <Field name={['content', 'name']} label="违法行为" hint="用商户看得懂的说法">
        <Input maxLength={120} />
      </Field>
      <Field
        name={['content', 'item']}
        label="处罚事项名称（选填）"
        hint="与权责清单、风险点上的事项名称一致，公开页才能对上"
      >
        <Input maxLength={120} />
      </Field>
      <Field name={['content', 'kind']} label="类型" hint="《行政处罚法》第三十三条第一款的两种情形">
        <Radio.Group options={kinds} />
      </Field>
      <Field name={['content', 'condition']} label="免罚条件" hint="例如 首次发现，没有造成危害后果">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Field>
      <Field name={['content', 'correctionDays']} label="改正期限（天）" hint="当场改正的留空">
        <InputNumber min={1} max={365} precision={0} />
      </Field>
      <Field name={['content', 'levels']} label="适用层级">
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={levels} />
      </Field>
      <Field name={['content', 'law']} label="依据的法律、法规、规章或裁量文件" hint="全称，不加书名号">
        <Input maxLength={100} />
      </Field>
      <Field name={['content', 'article']} label="条款" hint="例如 第十条第一款">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'quote']} label="原文（选填）" hint="从公布的文本摘录">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      <Field name={['content', 'validFrom']} label="生效日期">
        <DayInput />
      </Field>
      <Field name={['content', 'validTo']} label="失效日期（选填）">
        <DayInput />
      </Field>
    </>
  )
}
