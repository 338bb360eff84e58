import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Field, queryFor, QueryView, RecordForm, Section, useMay } from '#ui/workbench/index.ts'
import { decideAgainRule, showAgainRule, usualAgainRule, type AgainRule } from '../contract/index.ts'

/** 再发一次: how often and how soon in a unit; decided by a named person, else the usual, 待确认. */
export function AgainRuleSection({ organisationId }: { organisationId: string }) {
  const mayDecide = useMay('notifications.decide-again-rule')
  const [isOpen, setOpen] = useState(false)
  const query = useQuery(queryFor(showAgainRule, { query: { organisationId } }))
  return (
    <Section title="再发一次">
      <QueryView query={query}>
        {(rule) => (
          <div className="stack">
            <p>
              {rule.most === 0
                ? '通知不再发第二次。'
                : `同一条通知最多再发 ${rule.most} 次，相隔至少 ${rule.minutes} 分钟；没有送到的可以马上再发。`}
            </p>
            <p className="quiet">{sourceText(rule)}</p>
            {mayDecide && !isOpen && (
              <div>
                <Button onClick={() => setOpen(true)}>修改次数和间隔</Button>
              </div>
            )}
            {isOpen && <AgainRuleForm {...{ organisationId, rule }} onDone={() => setOpen(false)} />}
          </div>
        )}
      </QueryView>
    </Section>
  )
}

const usual = `默认 ${usualAgainRule.most} 次、${usualAgainRule.minutes} 分钟`

function sourceText({ decidedBy, basis }: AgainRule): string {
  if (!decidedBy) return `待确认：${usual}，是系统的建议，没有规定这样要求；可以由上级或者本单位确定。`
  const { organisationName, name, on } = decidedBy
  return `${organisationName} ${name} ${on} 确定（${usual}），依据：${basis}`
}

interface AgainRuleFormProps {
  readonly organisationId: string
  readonly rule: AgainRule
  readonly onDone: () => void
}

function AgainRuleForm({ organisationId, rule, onDone }: AgainRuleFormProps) {
  const { most, minutes, revision } = rule
  return (
    <RecordForm
      key={revision}
      name={`notifications.again-rule.${organisationId}`}
      endpoint={decideAgainRule}
      initial={{ most, minutes, ...(revision ? { basis: rule.basis } : {}) }}
      toBody={(values) => ({ ...values, organisationId, revision })}
      submitText="确定"
      doneText="已确定，从现在起按此办理"
      draft={false}
      onSaved={onDone}
      onCancel={onDone}
    >
      <p>各项业务的通知都按这里办理；下级单位没有另行确定的，也按此办理。</p>
      <Field name="most" label="最多再发几次" hint="0 到 10；0 是不再发">
        <InputNumber min={0} max={10} precision={0} />
      </Field>
      <Field name="minutes" label="相隔至少多少分钟" hint="5 到 1440（一天）">
        <InputNumber min={5} max={1440} precision={0} />
      </Field>
      <Field name="basis" label="依据" hint="写明规定或者决定，如局务会决定的日期">
        <Input maxLength={300} />
      </Field>
    </RecordForm>
  )
}
