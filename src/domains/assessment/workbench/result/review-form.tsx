import { Button, Form, Input, Select } from 'antd'
import { gradeLetters } from '#domains/programmes/contract/index.ts'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import { objectionOutcomeTexts, reviewObjection, type Result } from '../../contract/index.ts'

interface ReviewFormProps {
  readonly result: Result
  readonly rows: readonly { readonly id: string; readonly code: string; readonly name: string }[]
}

const outcomes = Object.entries(objectionOutcomeTexts).map(([value, label]) => ({ value, label }))
const grades = Object.entries(gradeLetters).map(([value, label]) => ({ value, label }))

/** 复核 with a reasoned answer; a changed grade needs a reason of its own. */
export function ReviewForm({ result, rows }: ReviewFormProps) {
  return (
    <RecordForm
      name={`assessment.review.${result.id}`}
      endpoint={reviewObjection}
      params={{ resultId: result.id }}
      initial={{ changes: [] }}
      toBody={(values) => ({ revision: result.revision, ...values })}
      submitText="提交复核"
      doneText="复核已提交，单位已收到答复"
      onSaved={() => undefined}
    >
      <Field name="outcome" label="复核结论">
        <Select options={outcomes} />
      </Field>
      <Field name="answer" label="答复" hint="单位会看到全文">
        <Input.TextArea rows={5} />
      </Field>
      <Form.List name="changes">
        {(fields, { add, remove }) => (
          <div className="stack">
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="criterion">
                <legend>更改等次</legend>
                <Field name={[name, 'rowId']} label="任务行">
                  <Select
                    options={rows.map(({ id, code, name: title }) => ({ value: id, label: `${code}　${title}` }))}
                  />
                </Field>
                <Field name={[name, 'grade']} label="改为">
                  <Select options={grades} />
                </Field>
                <Field name={[name, 'reason']} label="理由">
                  <Input.TextArea rows={2} />
                </Field>
                <Button onClick={() => remove(name)}>移除</Button>
              </fieldset>
            ))}
            <Button onClick={() => add({})}>增加一项更改</Button>
          </div>
        )}
      </Form.List>
    </RecordForm>
  )
}
