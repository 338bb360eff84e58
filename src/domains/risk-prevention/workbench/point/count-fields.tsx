import { Checkbox, InputNumber } from 'antd'
import { DayInput, Field, MoneyInput } from '#ui/workbench/index.ts'

const counts = (name: string) => ['content', 'counts', name]
const numbers = [
  ['cases', '案件总数'],
  ['major', '其中重大行政处罚'],
  ['coercive', '其中行政强制'],
  ['simple', '其中简易程序'],
  ['minorCorrected', '其中轻微且及时纠正'],
  ['casesBefore', '上一同期案件'],
  ['inspections', '本期检查次数'],
  ['inspectionsBefore', '上一同期检查次数'],
] as const

/** The counts that the level is proposed from. */
export function CountFields() {
  return (
    <fieldset className="risk-group">
      <legend>案件数量（等级建议的依据）</legend>
      <div className="risk-fields">
        <Field name={counts('from')} label="统计起始">
          <DayInput />
        </Field>
        <Field name={counts('to')} label="统计截止">
          <DayInput />
        </Field>
        {numbers.map(([name, label]) => (
          <Field key={name} name={counts(name)} label={label}>
            <InputNumber min={0} precision={0} />
          </Field>
        ))}
        <Field name={['content', 'noPenalty']} label="其中依法不予处罚">
          <InputNumber min={0} precision={0} />
        </Field>
        <Field name={['content', 'fineFrom']} label="罚款金额从">
          <MoneyInput />
        </Field>
        <Field name={['content', 'fineTo']} label="到">
          <MoneyInput />
        </Field>
      </div>
      <Field name={['content', 'lawUnclear']} label="包容审慎" valuePropName="checked">
        <Checkbox>法律没有明确规定，需要包容审慎监管</Checkbox>
      </Field>
    </fieldset>
  )
}
