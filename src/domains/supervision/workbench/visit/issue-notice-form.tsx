import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { issueRectification, type Visit } from '../../contract/index.ts'

/** 下达整改通知 about the findings that stand in none yet. */
export function IssueNoticeForm({ visit }: { visit: Visit }) {
  const [open, setOpen] = useState(false)
  const navigate = useNavigate()
  const findings = visit.findings.filter((finding) => !finding.rectification)
  if (!open)
    return (
      <Button type="primary" onClick={() => setOpen(true)}>
        下达整改通知
      </Button>
    )
  return (
    <>
      <h3>整改通知</h3>
      <p className="quiet">
        下达时取得本年度下一个编号并送达“{visit.organisationName}”，不能修改；写错了作废重发，编号保留。
      </p>
      <RecordForm
        name={`supervision.notice.${visit.id}`}
        endpoint={issueRectification}
        params={{ visitId: visit.id }}
        initial={{ findingIds: findings.map((finding) => finding.id) }}
        submitText="下达"
        doneText="整改通知已送达"
        onSaved={(notice) => void navigate({ to: `/supervision/rectifications/${notice.id}` })}
        onCancel={() => setOpen(false)}
      >
        <Field name="findingIds" label="要整改的问题">
          <Checkbox.Group
            style={{ flexDirection: 'column' }}
            options={findings.map((finding) => ({ value: finding.id, label: finding.text }))}
          />
        </Field>
        <Field name="requirement" label="整改要求">
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={5000} />
        </Field>
        <Field name="dueOn" label="整改期限">
          <DayInput />
        </Field>
      </RecordForm>
    </>
  )
}
