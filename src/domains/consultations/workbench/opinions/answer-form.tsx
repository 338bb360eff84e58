import { Form, Input, Radio, Select } from 'antd'
import { Field, RecordForm } from '#ui/workbench/index.ts'
import { answerOpinions, closingFates, Fate, fateTexts, type Consultation, type Opinion } from '../../contract/index.ts'
import { DifferenceText } from '../consultation/difference-text.tsx'
import { bodyOf } from './body-of-answer.ts'

interface AnswerFormProps {
  readonly consultation: Consultation
  readonly opinions: readonly Opinion[]
  readonly onDone: () => void
}

const fates = Fate.options.map((value) => ({
  value,
  label: closingFates.includes(value) ? `${fateTexts[value]}（不作采纳判断）` : fateTexts[value],
}))

/** What becomes of them, why, and the text that changes. */
export function AnswerForm({ consultation, opinions, onDone }: AnswerFormProps) {
  const opinionIds = opinions.map(({ id }) => id)
  const first = opinions[0]!
  return (
    <RecordForm
      name={`consultations.answer.${opinionIds.length === 1 ? first.id : consultation.id}`}
      endpoint={answerOpinions}
      params={{ consultationId: consultation.id }}
      initial={{
        fate: first.answer?.fate,
        reason: first.answer?.reason,
        changedClauseId: first.clauseId ?? undefined,
        after: consultation.clauses.find(({ id }) => id === first.clauseId)?.currentText,
      }}
      toBody={(values) => bodyOf(values, opinionIds, consultation.clauses)}
      submitText={opinions.length > 1 ? `答复 ${opinions.length} 条` : '答复'}
      doneText="已答复，办结前可以修改"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="fate" label="采纳情况">
        <Radio.Group className="stack" options={fates} />
      </Field>
      <Field name="reason" label="理由" hint="提出意见的人会看到，也会公开">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Field>
      <ChangeFields consultation={consultation} />
    </RecordForm>
  )
}

/** Only where something is adopted: the text as it will read, with the difference shown while it is written. */
function ChangeFields({ consultation }: { consultation: Consultation }) {
  const form = Form.useFormInstance()
  const fate: unknown = Form.useWatch('fate')
  const clauseId: unknown = Form.useWatch('changedClauseId')
  const after: unknown = Form.useWatch('after')
  if (fate !== 'adopted' && fate !== 'partlyAdopted') return null
  const clause = consultation.clauses.find(({ id }) => id === clauseId)
  return (
    <>
      <Form.Item name="changedClauseId" label="修改哪一条（不改条文的留空）">
        <Select
          allowClear
          options={consultation.clauses.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => form.setFieldValue('after', consultation.clauses.find((one) => one.id === id)?.currentText)}
        />
      </Form.Item>
      {clause && (
        <>
          <Form.Item name="after" label="修改后的条文" extra="直接在现行文字上修改；没有改动的，请填写落实情况">
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={10_000} />
          </Form.Item>
          {typeof after === 'string' && after !== '' && after !== clause.currentText && (
            <p className="pre-line preview">
              <DifferenceText before={clause.currentText} after={after} />
            </p>
          )}
        </>
      )}
      <Field name="changeNote" label="落实情况（不改条文时填写）">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
    </>
  )
}
