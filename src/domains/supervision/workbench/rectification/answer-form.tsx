import { Input } from 'antd'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import { answerRectification, type Rectification } from '../../contract/index.ts'
import { FileInput } from '../file-input.tsx'

/** What was mended, in words, with whatever shows it. */
export function AnswerForm({ notice }: { notice: Rectification }) {
  return (
    <RecordForm
      name={`supervision.answer.${notice.id}`}
      endpoint={answerRectification}
      params={{ rectificationId: notice.id }}
      initial={{ files: [] }}
      toBody={({ files, ...values }) => ({
        ...values,
        revision: notice.revision,
        files: ((files ?? []) as { uploadId: string }[]).map(({ uploadId }) => ({ uploadId })),
      })}
      submitText="报送整改情况"
      doneText="整改情况已报送，等待复查"
      onSaved={() => {}}
    >
      <Field name="text" label="整改情况">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={5000} />
      </Field>
      <Field name="files" label="材料（选填）">
        <FileInput />
      </Field>
    </RecordForm>
  )
}
