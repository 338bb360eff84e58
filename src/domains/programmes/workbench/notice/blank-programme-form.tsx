import { useNavigate } from '@tanstack/react-router'
import { Input, InputNumber } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { Field, RecordForm, RecordPicker } from '#ui/workbench/index.ts'
import { createProgramme, listProgrammes } from '../../contract/index.ts'

/** By hand, as a copy of an earlier programme, or as the unit's own answer to one it received. */
export function BlankProgrammeForm({ organisationId, parent }: { organisationId: string; parent: string | undefined }) {
  const navigate = useNavigate()
  return (
    <RecordForm
      name={`programmes.new.${organisationId}`}
      endpoint={createProgramme}
      initial={{ year: Number(businessToday().slice(0, 4)) }}
      toBody={(values) => ({ ...values, organisationId, ...(parent ? { parent } : {}) })}
      submitText="新建草稿"
      onSaved={({ id }) => void navigate({ to: `/programmes/${id}` })}
    >
      <Field name="title" label="标题">
        <Input />
      </Field>
      <Field name="year" label="年度">
        <InputNumber min={1990} max={2100} />
      </Field>
      {!parent && (
        <Field name="copyOf" label="沿用以往方案" hint="复制其任务行；日期按新的年度重新填写">
          <RecordPicker
            endpoint={listProgrammes}
            idOf={(one) => one.id}
            textOf={(one) => `${one.year} ${one.title}（${one.docNumber ?? '草稿'}）`}
            placeholder="可不选"
          />
        </Field>
      )}
    </RecordForm>
  )
}
