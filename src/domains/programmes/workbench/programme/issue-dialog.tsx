import { Alert, Button, Form, Input, Modal } from 'antd'
import { DayInput, Field, RecordForm, UploadBox, type UploadedFile } from '#ui/workbench/index.ts'
import { useState } from 'react'
import { issueProgramme, type Programme } from '../../contract/index.ts'
import type { Control } from '../rows/control.ts'

/** 登记印发: what the office's own system gave, and the stamped copy; only then 已印发. */
export function IssueDialog({ programme, onClose }: { programme: Programme; onClose: () => void }) {
  return (
    <Modal open title="登记印发" footer={null} destroyOnHidden onCancel={onClose}>
      <p>公文在办公系统签发后，在这里登记文号、签发人和成文日期。印发后任务发到各单位，方案不能再修改。</p>
      <RecordForm
        name={`programmes.issue.${programme.id}`}
        endpoint={issueProgramme}
        params={{ programmeId: programme.id }}
        toBody={(values) => ({ revision: programme.revision, ...values })}
        submitText="登记并印发"
        doneText="已印发"
        onSaved={onClose}
        onCancel={onClose}
      >
        <Field name="docNumber" label="发文字号" hint="例如：郑法政办〔2020〕5号">
          <Input />
        </Field>
        <Field name="signer" label="签发人">
          <Input />
        </Field>
        <Field name="issuedOn" label="成文日期">
          <DayInput />
        </Field>
        <EarlierDates programme={programme} />
        <Field name="distribution" label="印发范围">
          <Input />
        </Field>
        <Field name="stampedUploadId" label="盖章件" hint="PDF、OFD 或扫描图片；系统不制作印章">
          <StampedCopyInput />
        </Field>
      </RecordForm>
    </Modal>
  )
}

/** A day before the day of issue is shown before it is too late to mend it. */
function EarlierDates({ programme }: { programme: Programme }) {
  const issuedOn = Form.useWatch<string | undefined>('issuedOn')
  const early = programme.rows.filter((row) => issuedOn && row.dates.some((date) => date.due && date.due < issuedOn))
  if (!early.length) return null
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="problem"
      title={`任务行 ${early.map((row) => row.code).join('、')} 的期限早于成文日期 ${issuedOn}，请核对后再印发`}
    />
  )
}

function StampedCopyInput({ value, onChange }: Control<string | null>) {
  const [file, setFile] = useState<UploadedFile>()
  if (value)
    return (
      <div className="row">
        <span>{file?.name ?? '已上传盖章件'}</span>
        <Button size="small" onClick={() => onChange?.(null)}>
          移除
        </Button>
      </div>
    )
  return (
    <UploadBox
      label="上传盖章件"
      accept=".pdf,.ofd,.jpg,.jpeg,.png"
      maximumBytes={64 * 1024 * 1024}
      multiple={false}
      onUploaded={(uploaded) => {
        setFile(uploaded)
        onChange?.(uploaded.id)
      }}
    />
  )
}
