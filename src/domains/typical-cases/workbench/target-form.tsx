import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Field, queryFor, QueryView, RecordForm, useMay, useSession } from '#ui/workbench/index.ts'
import { decideCaseTarget, showCaseTarget, targetSource, type CaseTarget } from '../contract/index.ts'

/** How many cases the person's unit tells in a year; decided by a named person, else the usual. */
export function TargetForm() {
  const { posts } = useSession()
  const unit = posts[0]
  const query = useQuery({
    ...queryFor(showCaseTarget, { query: { organisationId: unit?.organisationId ?? '' } }),
    enabled: unit !== undefined,
  })
  if (!unit) return null
  return <QueryView query={query}>{(target) => <Target target={target} unitName={unit.organisationName} />}</QueryView>
}

function Target({ target, unitName }: { target: CaseTarget; unitName: string }) {
  const mayDecide = useMay('typical-cases.decide-target')
  const [open, setOpen] = useState(false)
  const { least, most, decidedBy, revision, organisationId } = target
  return (
    <>
      <p className="quiet">
        {unitName}：每年 {least}–{most} 篇，只算已公布的。
        {decidedBy
          ? `${decidedBy.organisationName}${decidedBy.name} 于 ${decidedBy.on} 确定：${decidedBy.reason}`
          : targetSource}
        {mayDecide && !open && (
          <Button type="link" onClick={() => setOpen(true)}>
            确定数量
          </Button>
        )}
      </p>
      {open && (
        <RecordForm
          key={revision}
          name={`typical-cases.target.${organisationId}`}
          endpoint={decideCaseTarget}
          initial={{ least, most }}
          toBody={(values) => ({ ...values, organisationId, revision })}
          submitText="确定"
          doneText="已确定"
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <div className="two-columns">
            <Field name="least" label="每年至少几篇">
              <InputNumber min={0} max={100} precision={0} />
            </Field>
            <Field name="most" label="每年至多几篇">
              <InputNumber min={1} max={100} precision={0} />
            </Field>
          </div>
          <Field name="reason" label="理由">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
        </RecordForm>
      )}
    </>
  )
}
