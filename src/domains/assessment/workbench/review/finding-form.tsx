import { Checkbox, Input, InputNumber, Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { DateText, DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { recordFinding, type Review, type RowFacts } from '../../contract/index.ts'
import { methodTexts } from '../texts.ts'

const methods = Object.entries(methodTexts).map(([value, label]) => ({ value, label }))

/** What the office found, as far as the row's rule asks: with method, source, link and day. */
export function FindingForm({ review, mayRecord }: { review: Review; mayRecord: boolean }) {
  const { rowId, organisationId, revision, finding } = review
  return (
    <>
      {finding ? (
        <p className="quiet">
          {finding.recordedByName}录入，掌握日期 <DateText value={finding.foundOn} />
          {finding.remark && `：${finding.remark}`}
          <br />
          {factsInWords(review, finding.facts)}
        </p>
      ) : (
        <p className="quiet">还没有录入</p>
      )}
      {mayRecord && (
        <RecordForm
          name={`assessment.finding.${rowId}.${organisationId}`}
          endpoint={recordFinding}
          params={{ rowId, organisationId }}
          initial={{
            facts: finding?.facts ?? {},
            method: finding?.method ?? review.methods[0] ?? 'dailyMonitoring',
            remark: finding?.remark,
            link: finding?.link,
            foundOn: finding?.foundOn ?? businessToday(),
          }}
          toBody={(values) => ({ revision, ...values })}
          onSaved={() => undefined}
        >
          <FactFields review={review} />
          <Field name="method" label="考核方式">
            <Select options={methods} />
          </Field>
          <Field name="foundOn" label="掌握日期">
            <DayInput />
          </Field>
          <Field name="link" label="网址" hint="网络检索得到的，附网址">
            <Input />
          </Field>
          <Field name="remark" label="说明">
            <Input.TextArea rows={2} />
          </Field>
        </RecordForm>
      )}
    </>
  )
}

/** What was recorded, as a sentence. */
function factsInWords({ items }: Review, facts: RowFacts): string {
  const nameOf = (id: string) => items.find((item) => item.id === id)?.text ?? id
  const said = [
    facts.total !== undefined && facts.completed !== undefined && `应完成 ${facts.total}，已完成 ${facts.completed}`,
    facts.award && nameOf(facts.award),
    facts.present && (facts.present.length ? facts.present.map(nameOf).join('、') : '各项均无'),
    facts.carriedOut !== undefined && (facts.carriedOut ? '已开展' : '没有开展'),
  ]
  return said.filter(Boolean).join('；')
}

function FactFields({ review }: { review: Review }) {
  switch (review.ruleKind) {
    case 'coverageShare':
      return (
        <>
          <Field name={['facts', 'total']} label="应完成">
            <InputNumber min={1} precision={0} />
          </Field>
          <Field name={['facts', 'completed']} label="已完成">
            <InputNumber min={0} precision={0} />
          </Field>
        </>
      )
    case 'awardLevel':
      return (
        <Field name={['facts', 'award']} label="获奖情况">
          <Select options={review.items.map(({ id, text }) => ({ value: id, label: text }))} />
        </Field>
      )
    case 'presence':
      return (
        <Field name={['facts', 'present']} label="有哪些">
          <Checkbox.Group options={review.items.map(({ id, text }) => ({ value: id, label: text }))} />
        </Field>
      )
    default:
      return (
        <Field name={['facts', 'carriedOut']} label="是否开展" hint="没有报送、又查明没有开展的，选“没有开展”">
          <Select
            options={[
              { value: true, label: '已开展' },
              { value: false, label: '没有开展' },
            ]}
          />
        </Field>
      )
  }
}
