import { Input } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { listCounterparties } from '#platform/counterparties/contract/index.ts'
import { DayInput, EmptyState, Field, Page, RecordForm, RecordPicker, Section } from '#ui/workbench/index.ts'
import { askAdvice, type Advice } from '../../contract/index.ts'
import { AdviceText } from './advice-text.tsx'

/** Before an inspection or a penalty: what any department advised this firm, as it held on the day. */
export function AdviceSearchPage() {
  const [found, setFound] = useState<readonly Advice[]>()
  return (
    <Page
      title="查询书面指导意见"
      lead="检查、立案、处罚之前，先看有没有哪个部门给过书面意见。查询留痕，意见以后更正时您会收到通知。"
      breadcrumbs={[{ title: '书面指导意见', path: '/guidance/advice' }]}
    >
      <Section>
        <RecordForm
          name="guidance.advice-question"
          endpoint={askAdvice}
          draft={false}
          initial={{ on: businessToday() }}
          submitText="查询"
          doneText="已查询"
          onSaved={({ items }) => setFound(items)}
        >
          <Field name="counterpartyId" label="企业或个人">
            <RecordPicker
              endpoint={listCounterparties}
              query={{ pageSize: 20 }}
              idOf={(one) => one.id}
              textOf={(one) => one.name}
              placeholder="名称、拼音首字母或统一社会信用代码"
            />
          </Field>
          <Field name="on" label="对方在哪一天这样做的" hint="按那一天有效的意见认定">
            <DayInput />
          </Field>
          <Field name="purpose" label="用途" hint="例如：立案前核对 2020-0012 号案件">
            <Input maxLength={200} />
          </Field>
        </RecordForm>
      </Section>
      {found && (
        <Section title={`找到 ${found.length} 份`}>
          {found.length ? (
            <div className="stack">
              {found.map((advice) => (
                <AdviceText key={advice.id} advice={advice} />
              ))}
            </div>
          ) : (
            <EmptyState title="那一天没有有效的书面意见" next="一般答复不保护对方；这次查询已经留痕" />
          )}
        </Section>
      )}
    </Page>
  )
}
