import { Input } from 'antd'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { decideInstruction, type Instruction } from '../../contract/index.ts'

/** 再办, with words and a new day. */
export function AgainForm({ instruction, onDone }: { instruction: Instruction; onDone: () => void }) {
  return (
    <RecordForm
      name={`oversight.again.${instruction.id}`}
      endpoint={decideInstruction}
      params={{ instructionId: instruction.id }}
      toBody={(values) => ({ ...values, decision: 'again', revision: instruction.revision })}
      submitText="再办"
      doneText="已退回继续办理"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="text" label="意见">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
      <Field name="dueOn" label="新的期限">
        <DayInput />
      </Field>
    </RecordForm>
  )
}
