import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { riskLevelTexts } from '#domains/risk-prevention/contract/index.ts'
import { Field, Page, queryFor, QueryView, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import {
  decideGuidanceSettings,
  guidanceModes,
  showGuidanceSettings,
  type DecidedGuidanceSettings,
} from '../contract/index.ts'
import { choices } from './choices.ts'

const levels = ['high', 'medium', 'low'] as const

/** What no document lays down about guidance, decided by a named person, seen by all. */
export function GuidanceSettingsPage() {
  const units = useOwnUnits()
  const [organisationId, setOrganisationId] = useState(units[0]?.value ?? '')
  const query = useQuery(queryFor(showGuidanceSettings, { query: { organisationId } }))
  return (
    <Page
      title="行政指导设置"
      lead="文件没有规定的，由具名的人确定；没有确定前按产品默认值，待确认。"
      breadcrumbs={[{ title: '成批指导', path: '/guidance/campaigns' }]}
    >
      {units.length > 1 && (
        <label className="row">
          单位
          <Select aria-label="单位" value={organisationId} onChange={setOrganisationId} options={units} />
        </label>
      )}
      <QueryView query={query}>{(decided) => <Settings key={decided.organisationId} decided={decided} />}</QueryView>
    </Page>
  )
}

function Settings({ decided }: { decided: DecidedGuidanceSettings }) {
  const { settings, decidedBy, mayDecide, revision, organisationId } = decided
  return (
    <Section>
      <p>
        {decidedBy
          ? `${decidedBy.organisationName}${decidedBy.name} 于 ${decidedBy.on} 确定，理由：${decidedBy.reason}`
          : '以下是产品默认值，待确认。'}
        {!mayDecide && '由本单位审核人或领导确定。'}
      </p>
      {mayDecide ? (
        <RecordForm
          key={revision}
          name={`guidance.settings.${organisationId}`}
          endpoint={decideGuidanceSettings}
          initial={{ settings }}
          toBody={(values) => ({ ...values, organisationId, revision })}
          submitText="确定"
          doneText="已确定"
        >
          <Field name={['settings', 'repeatDays']} label="成批指导多少天内不重复告知同一户" hint="0 为不限">
            <InputNumber min={0} max={365} precision={0} />
          </Field>
          {levels.map((level) => (
            <Field
              key={level}
              name={['settings', 'modeByLevel', level]}
              label={`${riskLevelTexts[level]}的风险点建议用哪种方式`}
            >
              <Select options={choices(guidanceModes)} />
            </Field>
          ))}
          <Field name="reason" label="理由">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
        </RecordForm>
      ) : (
        <dl className="facts">
          <dt>成批指导不重复告知</dt>
          <dd>{settings.repeatDays ? `${settings.repeatDays} 天内告知过的不再告知` : '不限'}</dd>
          {levels.flatMap((level) => [
            <dt key={`${level} label`}>{riskLevelTexts[level]}的风险点</dt>,
            <dd key={level}>建议用“{guidanceModes[settings.modeByLevel[level]]}”，由经办人决定</dd>,
          ])}
        </dl>
      )}
    </Section>
  )
}
