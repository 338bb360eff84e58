import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Radio, Tag } from 'antd'
import { useState } from 'react'
import { addressOf } from '#base/http/call.ts'
import { ActionBar, DayInput, DueTag, Field, mutationFor, RecordForm, UploadBox } from '#ui/workbench/index.ts'
import {
  correctDefect,
  defectKinds,
  defectStates,
  downloadCorrection,
  judgeCorrection,
  strikeDefect,
  type Defect,
} from '../../contract/index.ts'

/** One defect: what, where, by when, and what became of it. */
export function DefectItem({ defect }: { defect: Defect }) {
  const strike = useMutation(mutationFor(strikeDefect))
  const [open, setOpen] = useState<'correct' | 'judge'>()
  const close = () => setOpen(undefined)
  const params = { defectId: defect.id }
  return (
    <article className="stack" aria-label={defect.text}>
      <p className="row">
        <strong>{defect.text}</strong>
        <Tag>{defectKinds[defect.kind]}</Tag>
        {defect.page !== null && <span>第 {defect.page} 页</span>}
        <Tag>{defectStates[defect.state]}</Tag>
        {defect.state === 'found' && defect.correctBy && <DueTag dueOn={defect.correctBy} />}
      </p>
      {defect.correction && (
        <p>
          整改情况（{defect.correctedByName}）：{defect.correction}{' '}
          {defect.correctionFile && <a href={addressOf(downloadCorrection, params)}>整改材料</a>}
        </p>
      )}
      {defect.verdict && (
        <p>
          {defect.state === 'struck' ? '撤销原因' : '核实意见'}（{defect.judgedByName}）：{defect.verdict}
        </p>
      )}
      <div className="row no-print">
        {defect.actions.includes('correct') && (
          <Button type="primary" onClick={() => setOpen('correct')}>
            报整改情况
          </Button>
        )}
        {defect.actions.includes('judge') && (
          <Button type="primary" onClick={() => setOpen('judge')}>
            核实整改
          </Button>
        )}
        {defect.actions.includes('strike') && (
          <ActionBar
            actions={[
              {
                name: 'strike',
                title: '撤销这个问题',
                consequence: '问题不成立或者重复时撤销；撤销后不能恢复，记录和原因保留。',
                asks: { label: '原因', required: true },
              },
            ]}
            onAct={(_, words) =>
              strike.mutateAsync({ params, body: { revision: defect.revision, reason: words ?? '' } })
            }
          />
        )}
      </div>
      <Modal open={open === 'correct'} title="报整改情况" footer={null} destroyOnHidden onCancel={close}>
        <RecordForm
          name={`case-file-reviews.correction.${defect.id}`}
          endpoint={correctDefect}
          params={params}
          toBody={(values) => ({ ...values, revision: defect.revision })}
          submitText="报送"
          doneText="已报送，等待核实"
          onSaved={close}
          onCancel={close}
        >
          <Field
            name="text"
            label="怎样整改的"
            hint="已封卷的案卷不改动；补制的文书、说明作为材料附在这里，或者重新装订"
          >
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
          </Field>
          <Field name="uploadId" label="材料（选填）">
            <OneUpload />
          </Field>
        </RecordForm>
      </Modal>
      <Modal open={open === 'judge'} title="核实整改" footer={null} destroyOnHidden onCancel={close}>
        <RecordForm
          name={`case-file-reviews.verdict.${defect.id}`}
          endpoint={judgeCorrection}
          params={params}
          initial={{ outcome: 'confirmed' }}
          toBody={(values) => ({ ...values, revision: defect.revision })}
          submitText="核实"
          doneText="已核实"
          onSaved={close}
          onCancel={close}
        >
          <Verdict />
        </RecordForm>
      </Modal>
    </article>
  )
}

function Verdict() {
  const outcome = Form.useWatch<string | undefined>('outcome', Form.useFormInstance())
  return (
    <>
      <Field name="outcome" label="结果">
        <Radio.Group
          optionType="button"
          options={[
            { value: 'confirmed', label: '已整改' },
            { value: 'returned', label: '退回再改' },
          ]}
        />
      </Field>
      <Field name="words" label="核实意见">
        <Input maxLength={500} />
      </Field>
      {outcome === 'returned' && (
        <Field name="correctBy" label="新的整改期限">
          <DayInput />
        </Field>
      )}
    </>
  )
}

/** One file, uploaded already; it becomes part of the record when that is saved. */
function OneUpload({ value, onChange }: { value?: string; onChange?: (uploadId: string) => void }) {
  const [name, setName] = useState('')
  return (
    <div className="stack">
      {value && <span>{name || '已上传的材料'}</span>}
      <UploadBox
        label="上传材料"
        maximumBytes={100 * 1024 * 1024}
        onUploaded={(file) => {
          setName(file.name)
          onChange?.(file.id)
        }}
      />
    </div>
  )
}
