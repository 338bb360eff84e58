import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { Field, queryFor, QueryView, RecordForm, Section, useMay } from '#ui/workbench/index.ts'
import type { DefinedPapers, DeliveryRule } from '../contract/index.ts'

interface DeliveryRulesProps {
  readonly papers: DefinedPapers
  readonly organisationId: string
}

/** 送达规则: what decides the day of each way; where no law does, what the unit has decided, 待确认. */
export function DeliveryRules({ papers, organisationId }: DeliveryRulesProps) {
  const query = useQuery({
    ...queryFor(papers.endpoints.listDeliveryRules, { query: { organisationId } }),
    enabled: organisationId !== '',
  })
  return (
    <Section title="送达规则">
      <QueryView query={query}>
        {({ items }) => (
          <ul className="stack">
            {items.map((rule) => (
              <li key={rule.way}>
                <strong>{rule.text}</strong>：{rule.dayRule}（{rule.basis ?? '待确认'}）
                {rule.presumption && (
                  <Presumption {...{ papers, organisationId, rule, presumption: rule.presumption }} />
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </Section>
  )
}

interface PresumptionProps extends DeliveryRulesProps {
  readonly rule: DeliveryRule
  readonly presumption: NonNullable<DeliveryRule['presumption']>
}

function Presumption({ papers, organisationId, rule, presumption }: PresumptionProps) {
  const mayDecide = useMay(papers.permissions.issue)
  const [isOpen, setOpen] = useState(false)
  const { days, basis, decidedBy, revision } = presumption
  return (
    <div className="stack">
      <p className="quiet">
        {days === null ? '没有回执的，不推定送达' : `没有回执的，发送满 ${days} 日，经办人可以登记视为送达`}
        {decidedBy
          ? `（${decidedBy.organisationName}${decidedBy.name} ${decidedBy.on} 确定，依据：${basis}）`
          : '（待确认：没有人决定过）'}
      </p>
      {mayDecide && !isOpen && (
        <div>
          <Button size="small" onClick={() => setOpen(true)}>
            修改天数
          </Button>
        </div>
      )}
      {isOpen && (
        <RecordForm
          key={revision}
          name={`${papers.module}.delivery-rule.${organisationId}.${rule.way}`}
          endpoint={papers.endpoints.decideDeliveryRule}
          initial={{ days, basis }}
          toBody={(values) => ({ ...values, days: values['days'] ?? null, organisationId, way: rule.way, revision })}
          submitText="确定"
          doneText="已确定"
          draft={false}
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <Field name="days" label="发送满多少日视为送达" hint="留空：没有回执就不算送达">
            <InputNumber min={1} max={180} precision={0} />
          </Field>
          <Field name="basis" label="依据" hint="写明规定或者决定；法律没有规定天数，由本单位负责">
            <Input maxLength={300} />
          </Field>
        </RecordForm>
      )}
    </div>
  )
}
