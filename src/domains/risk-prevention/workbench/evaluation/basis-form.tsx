import { Input, InputNumber, Select } from 'antd'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { saveEvaluation, type Evaluation } from '../../contract/index.ts'

const numbers = [
  ['cases', '违法本期'],
  ['casesBefore', '违法上一同期'],
  ['inspections', '检查本期'],
  ['inspectionsBefore', '检查上一同期'],
] as const

/** Both periods and the counts of each point; whatever the records know stands there already. */
export function BasisForm({ evaluation }: { evaluation: Evaluation }) {
  const { basis, points, batchId, revision } = evaluation
  const of = (id: string) => basis.comparisons.find(({ riskPointId }) => riskPointId === id)
  return (
    <RecordForm
      name={`risk-prevention.evaluation.${batchId}`}
      endpoint={saveEvaluation}
      params={{ batchId }}
      initial={{ basis: { ...basis, comparisons: points.map(({ id }) => of(id) ?? { riskPointId: id }) } }}
      toBody={(values) => {
        const written = values['basis'] as { comparisons?: Record<string, unknown>[] }
        const comparisons = points.map(({ id }, place) => ({ ...written.comparisons?.[place], riskPointId: id }))
        return { revision, basis: { ...basis, ...written, comparisons } }
      }}
      submitText={evaluation.state === 'none' ? '统计并起草报告' : '重新统计并起草报告'}
      doneText="已统计，报告已起草"
      onSaved={() => {}}
    >
      {evaluation.state !== 'none' && (
        <p className="quiet">重新起草会用新的数字替换报告文字；只改文字请在下面“保存报告文字”。</p>
      )}
      <p className="quiet">
        两期都按过完的整月比较：没有过完的月份不计入，免得几天与整月相比。改了起止日期，请一并核对下面的数字。
      </p>
      <div className="risk-fields">
        <Field name={['basis', 'from']} label="本期起">
          <DayInput />
        </Field>
        <Field name={['basis', 'to']} label="本期止">
          <DayInput />
        </Field>
        <Field name={['basis', 'beforeFrom']} label="上一同期起">
          <DayInput />
        </Field>
        <Field name={['basis', 'beforeTo']} label="上一同期止">
          <DayInput />
        </Field>
      </div>
      {points.map(({ id, name }, place) => (
        <fieldset key={id} className="risk-group">
          <legend>{name}</legend>
          <div className="risk-fields">
            {numbers.map(([key, label]) => (
              <Field key={key} name={['basis', 'comparisons', place, key]} label={label}>
                <InputNumber min={0} precision={0} />
              </Field>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="risk-fields">
        <Field name={['basis', 'repeatOffenders']} label="被指导后再次违法的户数（选填）">
          <InputNumber min={0} precision={0} />
        </Field>
        <Field
          name={['basis', 'surveyId']}
          label="社会公众满意度：取自调查（选填）"
          hint={evaluation.surveys.length ? '选了调查，就不用填下面两栏' : '本单位还没有已结束的调查'}
        >
          <Select
            allowClear
            disabled={!evaluation.surveys.length}
            options={evaluation.surveys.map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Field>
        <Field name={['basis', 'satisfaction']} label="社会公众满意度：平台以外的调查（选填）">
          <InputNumber min={0} max={100} />
        </Field>
        <Field name={['basis', 'satisfactionSource']} label="满意度来源">
          <Input maxLength={200} placeholder="何时、向谁、怎样调查" />
        </Field>
      </div>
    </RecordForm>
  )
}
