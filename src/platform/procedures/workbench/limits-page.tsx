import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
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
import { limitUnitTexts, type DefinedCases, type LimitLength, type UnitLimit } from '../contract/index.ts'

type Limit = z.infer<typeof UnitLimit>

/** 办理期限: what holds in a unit, by which rule; what no law fixes the unit sets for itself, with a reason. */
export function limitsPage(defined: DefinedCases) {
  const { endpoints, path, permissions, procedure } = defined
  return function LimitsPage() {
    const units = useOwnUnits()
    const [organisationId, setOrganisationId] = useState(units[0]?.value ?? '')
    const [changing, setChanging] = useState<Limit>()
    const maySet = useMay(permissions.lead)
    const query = useQuery(queryFor(endpoints.limits, { query: { organisationId } }))
    return (
      <Page
        title={`${procedure.title}办理期限`}
        lead="法律写明的期限不能改；标“待确认”的是默认值，由本单位确认或另行设定，设定后新起算的期限按设定计算。"
        breadcrumbs={[{ title: procedure.title, path }]}
      >
        <Section>
          {units.length > 1 && (
            <label className="no-print">
              单位 <Select value={organisationId} options={units} onChange={setOrganisationId} />
            </label>
          )}
          <QueryView query={query}>
            {({ limits }) => (
              <ul className="lines">
                {limits.map((limit) => (
                  <li key={limit.limit}>
                    <div className="row">
                      <span>
                        <strong>{limit.text}</strong> {lengthText(limit.length)}
                        {limit.extension && `，可延长 ${lengthText(limit.extension)}`}
                      </span>
                      {limit.confidence === '待确认' && maySet && (
                        <Button size="small" onClick={() => setChanging(limit)}>
                          设定“{limit.text}”
                        </Button>
                      )}
                    </div>
                    <div className="quiet">
                      {limit.confidence === '待确认' ? `待确认：${limit.citation}` : `依据：${limit.citation}`}
                    </div>
                    {limit.setting && <div className="quiet">{settingText(limit, limit.setting)}</div>}
                  </li>
                ))}
              </ul>
            )}
          </QueryView>
        </Section>
        <Modal
          open={changing !== undefined}
          title={changing && `设定“${changing.text}”`}
          footer={null}
          destroyOnHidden
          onCancel={() => setChanging(undefined)}
        >
          {changing && (
            <LimitForm
              defined={defined}
              organisationId={organisationId}
              limit={changing}
              onDone={() => setChanging(undefined)}
            />
          )}
        </Modal>
      </Page>
    )
  }
}

interface LimitFormProps {
  readonly defined: DefinedCases
  readonly organisationId: string
  readonly limit: Limit
  readonly onDone: () => void
}

function LimitForm({ defined, organisationId, limit, onDone }: LimitFormProps) {
  return (
    <RecordForm
      name={`${defined.procedure.kind}.limit.${organisationId}.${limit.limit}`}
      endpoint={defined.endpoints.setLimit}
      initial={{ length: limit.length, extension: limit.extension }}
      toBody={(values) => ({ extension: null, ...values, organisationId, limit: limit.limit })}
      submitText="设定"
      doneText="已设定，新起算的期限按此计算"
      onSaved={onDone}
      onCancel={onDone}
    >
      <p>默认：{lengthText(limit.usualLength)}。已经在计算的期限不变；本单位的下级没有另行设定的，也按此计算。</p>
      <LengthFields within="length" label="期限" />
      {limit.usualExtension && <LengthFields within="extension" label="可延长" />}
      <Field name="reason" label="依据或理由" hint="如局务会决定、本市规定的名称和条款">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
      </Field>
    </RecordForm>
  )
}

function LengthFields({ within, label }: { within: string; label: string }) {
  return (
    <div className="row">
      <Field name={[within, 'value']} label={label}>
        <InputNumber min={1} max={3650} />
      </Field>
      <Field name={[within, 'unit']} label={`${label}的单位`}>
        <Select options={unitOptions} style={{ minWidth: 120 }} />
      </Field>
    </div>
  )
}

const unitOptions = Object.entries(limitUnitTexts).map(([value, label]) => ({ value, label }))
const lengthText = ({ value, unit }: LimitLength) => `${value} ${limitUnitTexts[unit]}`

function settingText({ usualLength }: Limit, setting: NonNullable<Limit['setting']>): string {
  const { organisationName, decidedByName, decidedAt, reason } = setting
  return `${organisationName} ${decidedByName} 于 ${momentText(decidedAt)} 设定（默认 ${lengthText(usualLength)}）：${reason}`
}
