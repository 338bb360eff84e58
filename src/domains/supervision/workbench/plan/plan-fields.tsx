import { useQuery } from '@tanstack/react-query'
import { Form, Input, Radio, Select } from 'antd'
import { listProgrammes, showProgramme } from '#domains/programmes/contract/index.ts'
import { DayInput, Field, queryFor, RecordPicker } from '#ui/workbench/index.ts'
import { checkKinds } from '../../contract/index.ts'

const kinds = Object.entries(checkKinds).map(([value, label]) => ({ value, label }))

/** What a person decides about a check; its units come afterwards. */
export function PlanFields({ programme }: { programme?: { id: string; text: string } | null }) {
  return (
    <>
      <Field name="title" label="计划名称">
        <Input maxLength={100} />
      </Field>
      <Field name="kind" label="检查方式">
        <Radio.Group options={kinds} optionType="button" />
      </Field>
      <Field name="focus" label="重点内容" hint="重点督导须写明为什么督导这些单位、看什么">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Field>
      <Field name="fromOn" label="开始日期">
        <DayInput />
      </Field>
      <Field name="untilOn" label="结束日期">
        <DayInput />
      </Field>
      <Field name="programmeId" label="年度方案" hint="选了方案，抽取范围就是它的受文单位，问题可以对应到任务行">
        <RecordPicker
          endpoint={listProgrammes}
          query={{ state: 'issued' }}
          idOf={(one) => one.id}
          textOf={(one) => one.title}
          placeholder="不针对某个方案"
          known={programme ?? null}
        />
      </Field>
      <Field name="rowIds" label="检查的任务行" hint="不选即全部">
        <RowPicker />
      </Field>
    </>
  )
}

/** Rows of the programme that is chosen above. */
function RowPicker(props: { id?: string; value?: string[]; onChange?: (value: string[]) => void }) {
  const programmeId = Form.useWatch<string | null | undefined>('programmeId', Form.useFormInstance())
  const programme = useQuery({
    ...queryFor(showProgramme, { params: { programmeId: programmeId ?? '' } }),
    enabled: !!programmeId,
  })
  const options = programme.data?.rows.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` })) ?? []
  return (
    <Select
      {...props}
      mode="multiple"
      disabled={!programmeId}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={programmeId ? '全部任务行' : '先选年度方案'}
    />
  )
}
