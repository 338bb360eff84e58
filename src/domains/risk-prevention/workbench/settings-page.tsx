import { useQuery } from '@tanstack/react-query'
import { Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import {
  Field,
  momentText,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import {
  complianceFormulaTexts,
  decideRiskSettings,
  levelCitation,
  settingTexts,
  showRiskSettings,
  type DecidedSettings,
  type RiskSettings,
  type SettingName,
} from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

const choices: Partial<Record<SettingName, { value: string; label: string }[]>> = {
  scheme: [
    { value: 'three', label: '高、中、低三级' },
    { value: 'two', label: '高、低两级' },
  ],
  remainderOfTwo: [
    { value: 'low', label: '低风险' },
    { value: 'high', label: '高风险' },
  ],
  complianceFormula: Object.entries(complianceFormulaTexts).map(([value, label]) => ({ value, label })),
}
const shares: ReadonlySet<string> = new Set([
  'risingShare',
  'majorShare',
  'coerciveShare',
  'simpleShare',
  'minorShare',
  'inspectionFall',
])
const wholeNumbers: ReadonlySet<string> = new Set(['frequentCases', 'rareCases', 'dashboardMonths'])
const names = Object.keys(settingTexts) as SettingName[]

/** 等级阈值: what the annex leaves open, seen by all, decided by a named person. */
export function SettingsPage() {
  const units = useOwnUnits()
  const [organisationId, setOrganisationId] = useState(units[0]?.value ?? '')
  const decided = useQuery(queryFor(showRiskSettings, { params: { organisationId } }))
  return (
    <Page
      title="等级阈值和评估方法"
      lead={`${levelCitation}没有写明多少件算“易发、高发、多发”，也没有写明遵从度怎么算：由具名的人确定，所有人可见。`}
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
    >
      <PartNav />
      {units.length > 1 && (
        <label className="row">
          单位
          <Select value={organisationId} onChange={setOrganisationId} options={units} />
        </label>
      )}
      <QueryView query={decided}>{(found) => <SettingsForm key={found.organisationId} decided={found} />}</QueryView>
    </Page>
  )
}

function standingOf({ decidedFor, decidedByName, decidedAt, organisationId, reason }: DecidedSettings): string {
  if (!decidedFor || !decidedAt) return '以下是产品默认值，待确认。'
  const where = decidedFor.organisationId === organisationId ? '' : `沿用“${decidedFor.organisationName}”的决定：`
  return `${where}由 ${decidedByName} 于 ${momentText(decidedAt)} 确定，理由：${reason}`
}

function SettingsForm({ decided }: { decided: DecidedSettings }) {
  const mayDecide = useMay('risk-prevention.decide')
  const { settings } = decided
  return (
    <Section title={decided.organisationName}>
      <p>{standingOf(decided)}</p>
      {mayDecide ? (
        <RecordForm
          key={decided.revision}
          name={`risk-prevention.settings.${decided.organisationId}`}
          endpoint={decideRiskSettings}
          params={{ organisationId: decided.organisationId }}
          initial={{ settings }}
          toBody={(values) => ({ ...values, revision: decided.revision })}
          submitText="确定"
          doneText="已确定"
          onSaved={() => {}}
        >
          {names.map((name) => (
            <Field key={name} name={['settings', name]} label={settingTexts[name]}>
              {choices[name] ? (
                <Select options={choices[name]} allowClear={name === 'complianceFormula'} />
              ) : (
                <InputNumber min={0} step={wholeNumbers.has(name) ? 1 : 0.05} />
              )}
            </Field>
          ))}
          <Field name="reason" label="理由">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
        </RecordForm>
      ) : (
        <dl className="facts">
          {names.map((name) => (
            <SettingLine key={name} name={name} settings={settings} />
          ))}
        </dl>
      )}
    </Section>
  )
}

function SettingLine({ name, settings }: { name: SettingName; settings: RiskSettings }) {
  const value = settings[name]
  const shown = choices[name]?.find((one) => one.value === value)?.label
  return (
    <>
      <dt>{settingTexts[name]}</dt>
      <dd>{shown ?? (value === null ? '未确定' : shares.has(name) ? `${Number(value) * 100}%` : value)}</dd>
    </>
  )
}
