import { Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm, UploadBox } from '#ui/workbench/index.ts'
import { recordMark, type Review } from '../../contract/index.ts'
import { methodTexts } from '../texts.ts'

const methods = Object.entries(methodTexts).map(([value, label]) => ({ value, label }))

/** 加分、扣分 with source, link and picture. */
export function RecordMarkForm({ review }: { review: Review }) {
  const { rowId, organisationId } = review
  const [picture, setPicture] = useState<{ id: string; name: string }>()
  const [done, setDone] = useState(0)
  return (
    <RecordForm
      key={done}
      name={`assessment.mark.${rowId}.${organisationId}`}
      endpoint={recordMark}
      params={{ rowId, organisationId }}
      initial={{ method: review.methods[0] ?? 'dailyMonitoring', happenedOn: businessToday() }}
      toBody={(values) => ({ ...values, uploadId: picture?.id ?? null })}
      submitText="记录"
      doneText="已记录；扣分事项须先告知单位"
      onSaved={() => {
        setPicture(undefined)
        setDone(done + 1)
      }}
    >
      <Field name="what" label="情况">
        <Input.TextArea rows={4} />
      </Field>
      <Field name="happenedOn" label="发生日期">
        <DayInput />
      </Field>
      <Field name="method" label="如何掌握">
        <Select options={methods} />
      </Field>
      <Field name="link" label="网址" hint="网络检索得到的必须填写">
        <Input />
      </Field>
      <div className="stack">
        <UploadBox
          label="附图片（选填）"
          accept="image/*,.pdf"
          multiple={false}
          maximumBytes={20 * 1024 * 1024}
          onUploaded={(file) => setPicture(file)}
        />
        {picture && <p className="quiet">已选：{picture.name}</p>}
      </div>
    </RecordForm>
  )
}
