import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import type { Binding } from '#platform/evidence/contract/index.ts'
import { Field, queryFor } from '#ui/workbench/index.ts'
import { showProgramme, type Programme, type RowDate } from '../../contract/index.ts'
import { wordsOfRow } from '../../domain/compose/words-of-row.ts'
import { methodTexts, optionsOf } from '../texts.ts'
import { ApplicabilityInput } from './applicability-input.tsx'
import { BindingsInput } from './bindings/bindings-input.tsx'
import type { Control } from './control.ts'
import { DeadlineInput } from './deadline-input.tsx'
import { GradingInput } from './grading/grading-input.tsx'
import { MaterialsInput } from './materials-input.tsx'
import { MediaInput } from './media-input.tsx'
import { RecurrenceInput } from './recurrence-input.tsx'

/** Everything that a row says, in the order of the table's columns. */
export function RowFields({ programme }: { programme: Programme }) {
  return (
    <>
      <Field name={['row', 'code']} label="编号">
        <Input maxLength={20} />
      </Field>
      <Field name={['row', 'level1']} label="一级指标">
        <Input maxLength={200} />
      </Field>
      <Field name={['row', 'level2']} label="二级指标">
        <Input maxLength={200} />
      </Field>
      <Field name={['row', 'name']} label="事项">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={500} />
      </Field>
      <Field name={['row', 'dates']} label="完成期限" hint="照原文填写，读出的日期显示在下面；系统不替原文补日期">
        <DeadlineInput year={programme.year} />
      </Field>
      <Field name={['row', 'recurrence']} label="周期" hint="按周期的，每期各有一项任务">
        <RecurrenceInput />
      </Field>
      {programme.parentProgrammeId && (
        <Field name="parentRowId" label="对应的上级任务行" hint="下级完成情况汇总到上级任务；期限晚于上级的须确定">
          <ParentRowSelect programmeId={programme.parentProgrammeId} />
        </Field>
      )}
      <Field name={['row', 'materials']} label="需报送材料">
        <MaterialsInput />
      </Field>
      <Field name={['row', 'uploadCount']} label="上传次数" hint="原文没有写明的留空">
        <InputNumber min={0} max={99} precision={0} />
      </Field>
      <Field name={['row', 'media']} label="材料格式" hint="只有原文要求 PDF 的，才只收 PDF">
        <MediaInput />
      </Field>
      <Field name={['row', 'requirement']} label="工作要求">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={5000} />
      </Field>
      <Field name={['row', 'grading']} label="评分细则">
        <GradingInput />
      </Field>
      <Field name={['row', 'methods']} label="考核方式">
        <Checkbox.Group options={optionsOf(methodTexts)} />
      </Field>
      <Field name={['row', 'applicability']} label="适用单位">
        <ApplicabilityInput addressees={programme.addressees} />
      </Field>
      <Field name={['row', 'bindings']} label="工作记录佐证" hint="系统已有的工作记录自动佐证，单位确认即可，不用上传">
        <RowBindings programme={programme} />
      </Field>
      <Field name={['row', 'weight']} label="分值" hint="原文没有分值的留空；各行都有分值才计算总分">
        <InputNumber min={0} max={1000} />
      </Field>
    </>
  )
}

function RowBindings({ programme, ...control }: Control<Binding[]> & { programme: Programme }) {
  const dates = Form.useWatch<RowDate[] | undefined>(['row', 'dates'])
  const row = Form.useWatch<Parameters<typeof wordsOfRow>[0] | undefined>(['row'])
  return <BindingsInput {...control} words={wordsOfRow(row ?? {})} programme={programme} dates={dates ?? []} />
}

function ParentRowSelect({ id, value, onChange, programmeId }: Control<string | null> & { programmeId: string }) {
  const parent = useQuery(queryFor(showProgramme, { params: { programmeId } }))
  const options = parent.data?.rows.map((row) => ({ value: row.id, label: `${row.code} ${row.name}` })) ?? []
  return (
    <Select
      {...(id ? { id } : {})}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={parent.isPending}
      value={value ?? null}
      options={options}
      onChange={(chosen: string | null) => onChange?.(chosen ?? null)}
      placeholder="本单位自定的任务行可不选"
    />
  )
}
