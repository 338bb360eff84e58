import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, RecordForm, PickedFiles, usePickedUploads } from '#ui/workbench/index.ts'
import type { DefinedCases } from '../../contract/index.ts'

/** 意见: for whoever handles the case; parties never see it. */
export function CommentForm({ defined, caseId }: { defined: DefinedCases; caseId: string }) {
  const [sent, setSent] = useState(0)
  const picked = usePickedUploads()
  const [isAttaching, setAttaching] = useState(false)
  return (
    <RecordForm
      key={sent}
      name={`${defined.procedure.kind}.comment.${caseId}`}
      endpoint={defined.endpoints.comment}
      params={{ caseId }}
      toBody={(values) => ({ ...values, uploadIds: picked.uploadIds })}
      unavailableBecause={picked.unavailableBecause}
      submitText="写下意见"
      doneText="已写下"
      onSaved={() => {
        picked.setFiles([])
        setAttaching(false)
        setSent((times) => times + 1)
      }}
    >
      <Field name="text" label="意见" hint="办理人员之间看，当事人看不到">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      {isAttaching ? (
        <PickedFiles label="选择附件" picked={picked} />
      ) : (
        <p>
          <Button type="link" size="small" onClick={() => setAttaching(true)}>
            附文件
          </Button>
        </p>
      )}
    </RecordForm>
  )
}
