import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { counterpartyKinds } from '#platform/counterparties/contract/index.ts'
import { DayInput, Field, useOwnUnits } from '#ui/workbench/index.ts'
import { correctionStates } from '../../contract/index.ts'
import { MomentInput } from './moment-input.tsx'
import { OfficersInput } from './officers-input.tsx'
import { choices } from './visit-fields.tsx'

/** What only some visits need; folded away, yet in the form, so that its faults are seen. */
export function MoreFields() {
  const form = Form.useFormInstance()
  const found = Form.useWatch<boolean | undefined>('found', form)
  const correction = Form.useWatch<string | undefined>(['violation', 'correction'], form)
  const units = useOwnUnits()
  return (
    <details className="visit-more" open={found === true || undefined}>
      <summary>更多：执法人员和证号、回访日期、发现违法行为</summary>
      <Field name="officers" label="执法人员和证号">
        <OfficersInput />
      </Field>
      <Field name="contactTitle" label="对方职务（选填）">
        <Input maxLength={60} placeholder="例如 店长" />
      </Field>
      <Field name={['counterparty', 'kind']} label="对方是">
        <Radio.Group optionType="button" options={choices(counterpartyKinds)} />
      </Field>
      <Field name="followUpOn" label="约定回访日期（选填）">
        <DayInput />
      </Field>
      <Field name="guidedAt" label="走访时间">
        <MomentInput />
      </Field>
      <Field name="organisationId" label="单位">
        <Select options={units} />
      </Field>
      <Field name="found" label="是否发现" valuePropName="checked" hint="只有当场发现违法行为才记改正情况">
        <Checkbox>当场发现违法行为</Checkbox>
      </Field>
      {found && (
        <>
          <Field name={['violation', 'text']} label="违法行为">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Field>
          <Field name={['violation', 'correction']} label="改正情况">
            <Radio.Group className="visit-choices" optionType="button" options={choices(correctionStates)} />
          </Field>
          {correction === 'correctionDue' && (
            <Field name={['violation', 'dueOn']} label="改正到哪一天">
              <DayInput />
            </Field>
          )}
        </>
      )}
    </details>
  )
}
