import { Form, Input, Select } from 'antd'
import { useEffect, useRef } from 'react'
import { listRiskPoints } from '#domains/risk-prevention/contract/index.ts'
import { Field, RecordPicker } from '#ui/workbench/index.ts'
import { BatchMode, guidanceModes } from '../../contract/index.ts'
import { codesText, tradeOfCodes } from '../../domain/index.ts'
import { TradeInput } from './trade-input.tsx'

const modes = BatchMode.options.map((value) => ({ value, label: guidanceModes[value] }))
const editions = [
  { value: '2017', label: 'GB/T 4754-2017' },
  { value: '2011', label: 'GB/T 4754-2011' },
]

interface TellingFieldsProps {
  /** What the points are called that are chosen already. */
  readonly points?: readonly { readonly id: string; readonly name: string }[]
}

/** Whom it concerns and what they are told. */
export function TellingFields({ points = [] }: TellingFieldsProps) {
  return (
    <>
      <Field name="riskPointIds" label="风险点" hint="一份文书可写几个，最先选的为主">
        <RecordPicker
          endpoint={listRiskPoints}
          query={{ state: 'active' }}
          idOf={(point) => point.id}
          textOf={(point) => `${point.name}（${point.organisationName}）`}
          placeholder="输入风险点名称查找"
          multiple
          known={points.map(({ id, name }) => ({ id, text: name }))}
        />
      </Field>
      <TradeField />
      <div className="two-columns">
        <Field name="tradeEdition" label="行业分类版本">
          <Select options={editions} />
        </Field>
        <Field name="place" label="地址里的字（可不填）" hint="例如路名或街道名；不填则不限地点">
          <Input maxLength={60} />
        </Field>
        <Field name="mode" label="指导方式" hint="约谈须逐件审批，不能成批">
          <Select options={modes} />
        </Field>
      </div>
      <Field name="words" label="告知的内容" hint="写进每户的简易行政指导书">
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={2000} />
      </Field>
    </>
  )
}

/** Each edition has codes of its own: a trade that was chosen in plain words stays the one that was meant. */
function TradeField() {
  const form = Form.useFormInstance<{ tradeCode?: string }>()
  const edition = Form.useWatch<'2011' | '2017' | undefined>('tradeEdition', form) ?? '2017'
  const before = useRef(edition)
  useEffect(() => {
    const trade = tradeOfCodes(form.getFieldValue('tradeCode') ?? '', before.current)
    before.current = edition
    if (trade) form.setFieldValue('tradeCode', codesText(trade, edition))
  }, [edition, form])
  return (
    <Field
      name="tradeCode"
      label="行业"
      hint="选通俗说法会填好 GB/T 4754 代码；也可以直接写代码，写 H62 则含其下各类，几个代码用顿号分开"
    >
      <TradeInput edition={edition} />
    </Field>
  )
}
