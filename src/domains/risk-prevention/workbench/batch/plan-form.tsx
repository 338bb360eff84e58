import { Input } from 'antd'
import { DayInput, Field, RecordForm, useMay } from '#ui/workbench/index.ts'
import { batchStepTexts, changeBatch, type Batch } from '../../contract/index.ts'

/** Who does each step by when. */
export function PlanForm({ batch }: { batch: Batch }) {
  const mayChange = useMay('risk-prevention.edit') && batch.stage !== 'closed' && batch.stage !== 'discarded'
  if (!mayChange)
    return (
      <dl className="facts">
        {batch.steps.map((step) => (
          <div key={step.step}>
            <dt>{batchStepTexts[step.step]}</dt>
            <dd>
              {step.ownerName || '未指定'}
              {step.dueOn ? `，${step.dueOn} 前` : ''}
            </dd>
          </div>
        ))}
      </dl>
    )
  return (
    <RecordForm
      name={`risk-prevention.plan.${batch.id}`}
      endpoint={changeBatch}
      params={{ batchId: batch.id }}
      initial={{
        title: batch.title,
        focus: batch.focus,
        steps: batch.steps.map(({ step, ownerName, dueOn }) => ({ step, ownerName, dueOn })),
      }}
      toBody={(values) => ({
        ...values,
        revision: batch.revision,
        steps: batch.steps.map(({ step }, place) => ({
          ...(values['steps'] as Record<string, unknown>[] | undefined)?.[place],
          step,
        })),
      })}
      onSaved={() => {}}
    >
      <Field name="title" label="批次名称">
        <Input maxLength={100} />
      </Field>
      <Field name="focus" label="为什么先梳理这一批（选填）">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
      {batch.steps.map(({ step }, place) => (
        <div key={step} className="risk-fields">
          <Field name={['steps', place, 'ownerName']} label={`${batchStepTexts[step]}：责任人`}>
            <Input maxLength={60} />
          </Field>
          <Field name={['steps', place, 'dueOn']} label="期限">
            <DayInput />
          </Field>
        </div>
      ))}
    </RecordForm>
  )
}
