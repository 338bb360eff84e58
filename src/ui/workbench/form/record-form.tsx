import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Form } from 'antd'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import type { CallInput } from '#base/http/call.ts'
import { Problem, type Endpoint, type FieldError, type OutputOf } from '#base/http/contract.ts'
import { mutationFor } from '../calls/queries.ts'
import { callSignedIn } from '../calls/signed-in-call.ts'
import { momentText } from '../display/dates.ts'
import { ProblemAlert } from '../display/problem-alert.tsx'
import { FormSchema } from './field.tsx'
import { holds, placeErrors, type FieldName } from './field-errors.ts'
import { LeavingGuard } from './leaving-guard.tsx'
import { schemaErrors, withoutEmpty } from './schema-errors.ts'
import { useDraft } from './use-draft.ts'

type Values = Record<string, unknown>

export interface RecordFormProps<E extends Endpoint> {
  /** Names the draft; put the record's id in where one is edited: `organisation.${id}`. */
  readonly name: string
  /** Where it is sent; the body's schema validates before. */
  readonly endpoint: E
  readonly params?: Record<string, unknown>
  readonly initial?: Values
  /** Makes the body of the fields' values, where they differ. */
  readonly toBody?: (values: Values) => unknown
  readonly submitText?: string
  readonly doneText?: string
  /** `false` for forms with passwords or other secrets. */
  readonly draft?: boolean
  /** Keeps what is typed in a place of its own, instead of the plain draft of this computer. */
  readonly onTyped?: (values: Values) => void
  /** Takes the body instead of the endpoint, and says by itself what comes next: an outbox does. */
  readonly handOver?: (body: unknown) => Promise<void>
  /** Refusals that came earlier, shown at their fields when the form opens. */
  readonly errors?: readonly FieldError[]
  /** Why it cannot be sent now, whatever is filled in; the button is disabled beside it. */
  readonly unavailableBecause?: string | undefined
  readonly onSaved?: (answer: OutputOf<E>) => void
  readonly onCancel?: () => void
  /** `Field`s. */
  readonly children: ReactNode
}

/** A form that sends one record: validated by the contract, errors at their fields, nothing typed is ever lost. */
export function RecordForm<E extends Endpoint>(props: RecordFormProps<E>) {
  const { endpoint, params, initial = {}, onTyped } = props
  const keepsDraft = props.draft !== false && !onTyped
  const [form] = Form.useForm<Values>()
  const { message } = App.useApp()
  const draft = useDraft(props.name, keepsDraft)
  const unsent = useRef(draft.found !== undefined)
  const isUnsent = useCallback(() => unsent.current, [])
  const [others, setOthers] = useState<readonly FieldError[]>([])
  const mutation = useMutation({
    ...mutationFor(endpoint),
    // Before the page is read anew and perhaps draws this form afresh: what was sent must not be found there as unsent.
    mutationFn: async (input: CallInput<E>) => {
      const answer = await callSignedIn(endpoint, input)
      unsent.current = false
      draft.discard()
      return answer
    },
  })
  const handing = useMutation({ mutationFn: async (body: unknown) => props.handOver?.(body) })
  const [earlier] = useState(props.errors)
  // The fields have to be there before anything can be shown at them.
  useEffect(() => {
    if (earlier?.length) show(earlier)
    // oxlint-disable-next-line react/exhaustive-deps -- only when the form opens
  }, [])

  /** Errors that came from the contract stay until they are taken away: Ant Design clears only those of its own rules. */
  function clear(concerns: (name: FieldName) => boolean) {
    const shown = form.getFieldsError().filter(({ name, errors }) => errors.length > 0 && concerns(name))
    form.setFields(shown.map(({ name }) => ({ name, errors: [] })))
  }

  function show(errors: readonly FieldError[]) {
    clear(() => true)
    const known = new Set(form.getFieldsError().map((field) => JSON.stringify(field.name)))
    const placed = placeErrors(errors, (name: FieldName) => known.has(JSON.stringify(name)))
    form.setFields(placed.fields)
    setOthers(placed.others)
    for (const { name } of placed.fields) unfold(name)
    if (placed.fields[0]) form.scrollToField(placed.fields[0].name, { focus: true, block: 'center' })
  }

  /** A fault in a part that is folded away must be seen. */
  function unfold(name: FieldName) {
    const folded = document.querySelector(`#${CSS.escape(name.join('_'))}`)?.closest('details')
    if (folded) folded.open = true
  }

  async function submit(values: Values) {
    const body = withoutEmpty(props.toBody ? props.toBody(values) : values, endpoint.body)
    const errors = await schemaErrors(endpoint.body, body)
    show(errors)
    if (errors.length > 0) return
    if (props.handOver) {
      unsent.current = false
      return handing.mutateAsync(body).catch(() => {
        // Shown above the form.
        unsent.current = true
      })
    }
    const answer = await send(body)
    if (!answer) return
    void message.success(props.doneText ?? '已保存')
    props.onSaved?.(answer.content)
  }

  /** Undefined where it was refused; the refusal is shown. */
  async function send(body: unknown): Promise<{ content: OutputOf<E> } | undefined> {
    try {
      return { content: await mutation.mutateAsync({ params, body } as unknown as CallInput<E>) }
    } catch (error) {
      if (error instanceof Problem) show(error.errors)
      return undefined
    }
  }

  function startAnew() {
    draft.discard()
    unsent.current = false
    form.setFieldsValue({
      ...Object.fromEntries(Object.keys(form.getFieldsValue()).map((key) => [key, undefined])),
      ...initial,
    })
  }

  return (
    <FormSchema value={endpoint.body}>
      <LeavingGuard isUnsent={isUnsent} hasDraft={keepsDraft || onTyped !== undefined} />
      {draft.found && (
        <Alert
          type="info"
          showIcon
          className="problem"
          title={`已恢复您 ${momentText(draft.found.savedAt)} 填写、尚未提交的内容`}
          action={<Button onClick={startAnew}>放弃草稿，重新填写</Button>}
        />
      )}
      <ProblemAlert problem={mutation.error ?? handing.error} />
      {others.length > 0 && (
        <Alert type="error" role="alert" className="problem" title={others.map((one) => one.message).join('；')} />
      )}
      <Form
        form={form}
        layout="vertical"
        className="record-form"
        initialValues={{ ...initial, ...draft.found?.values }}
        onValuesChange={(changed: Values, values: Values) => {
          unsent.current = true
          clear((name) => holds(changed, name))
          draft.keep(values)
          onTyped?.(values)
        }}
        onFinish={(values: Values) => void submit(values)}
      >
        {props.children}
        <div className="form-actions no-print">
          <Button
            type="primary"
            htmlType="submit"
            loading={mutation.isPending || handing.isPending}
            disabled={props.unavailableBecause !== undefined}
          >
            {props.submitText ?? '保存'}
          </Button>
          {props.unavailableBecause && <span className="quiet">{props.unavailableBecause}</span>}
          {props.onCancel && <Button onClick={props.onCancel}>取消</Button>}
        </div>
      </Form>
    </FormSchema>
  )
}
