import { Alert, Form, Input } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import {
  callSignedIn,
  Field,
  momentText,
  RecordForm,
  PickedFiles,
  usePickedUploads,
  useSettled,
} from '#ui/workbench/index.ts'
import type { Case, CaseAction, DefinedCases } from '../../contract/index.ts'
import { SchemaFields } from '../schema-fields.tsx'

interface ActFormProps {
  readonly defined: DefinedCases
  readonly one: Case
  readonly action: CaseAction
  readonly controls: Readonly<Record<string, ReactNode>> | undefined
  readonly onDone: () => void
}

/** The form of an act, made from its schema; begun on one computer, it goes on at another. */
export function ActForm({ defined, one, action, controls, onDone }: ActFormProps) {
  const picked = usePickedUploads()
  const endpoint = defined.endpoints.acts[action.id]
  const draft = one.drafts[action.id]
  if (!endpoint || !action.form) return null
  return (
    <div className="stack">
      {action.confirm && <Alert type="warning" showIcon className="problem" title={action.confirm} />}
      {draft && (
        <Alert
          type="info"
          showIcon
          className="problem"
          title={`已带出您 ${momentText(draft.changedAt)} 填写、尚未提交的内容`}
        />
      )}
      <RecordForm
        name={`${defined.procedure.kind}.${action.id}.${one.id}`}
        endpoint={endpoint}
        params={{ caseId: one.id }}
        // The server keeps this draft, so that it is there on any computer.
        draft={false}
        initial={{ form: draft?.form ?? writtenBefore(action.form, one) }}
        toBody={(values) => ({
          ...values,
          form: values['form'] ?? {},
          revision: one.revision,
          uploadIds: picked.uploadIds,
        })}
        submitText={action.text}
        doneText={`${action.text}：已办理`}
        unavailableBecause={picked.unavailableBecause}
        onSaved={onDone}
        onCancel={onDone}
      >
        <SchemaFields schema={action.form} within="form" controls={controls} />
        <Field name="note" label="备注（可不填）">
          <Input maxLength={1000} />
        </Field>
        <PickedFiles label="附件（可不上传）" picked={picked} />
        <KeptDraft defined={defined} caseId={one.id} action={action.id} />
      </RecordForm>
    </div>
  )
}

/** A form that changes what the case holds begins with what it holds. */
function writtenBefore(form: z.ZodObject, { content }: Case): Record<string, unknown> {
  return Object.fromEntries(Object.keys(form.shape).flatMap((name) => (content[name] ? [[name, content[name]]] : [])))
}

/** Keeps what is typed on the server, a moment after the typing stops. */
function KeptDraft({ defined, caseId, action }: { defined: DefinedCases; caseId: string; action: string }) {
  const instance = Form.useFormInstance()
  const typed = JSON.stringify(Form.useWatch('form', instance) ?? {})
  const settled = useSettled(typed)
  const [first] = useState(typed)
  const [keptAt, setKeptAt] = useState<string>()
  useEffect(() => {
    if (settled === first || settled === '{}' || !instance.isFieldsTouched()) return
    const form = JSON.parse(settled) as Record<string, unknown>
    callSignedIn(defined.endpoints.saveDraft, { params: { caseId, action }, body: { form } }).then(
      ({ changedAt }) => setKeptAt(changedAt),
      // What could not be kept is still on the page; sending it will say what is wrong.
      () => setKeptAt(undefined),
    )
  }, [settled, first, instance, defined, caseId, action])
  // The line is there from the beginning: what grows while somebody types moves the button away under the finger.
  return (
    <p className="quiet">
      {keptAt ? `草稿已于 ${momentText(keptAt)} 保存` : '填写的内容停笔片刻即存为草稿'}，换一台电脑也能接着填
    </p>
  )
}
