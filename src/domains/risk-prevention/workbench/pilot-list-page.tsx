import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import {
  ActionBar,
  ConfirmButton,
  DataTable,
  EmptyState,
  Field,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import {
  addPilot,
  confirmPilot,
  listPilots,
  pilotStageTexts,
  pilotStanding,
  removePilot,
  type Pilot,
} from '../contract/index.ts'
import { PartNav } from './part-nav.tsx'

const stages = Object.entries(pilotStageTexts).map(([value, label]) => ({ value, label }))

/** 试点名册: who is at it this year, at which stage; each county picks three of its own departments. */
export function PilotListPage() {
  const [adding, setAdding] = useState(false)
  const mayAdd = useMay('risk-prevention.roster')
  return (
    <Page
      title="试点名册"
      actions={
        mayAdd && (
          <Button type="primary" onClick={() => setAdding(true)}>
            列入部门
          </Button>
        )
      }
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
    >
      <PartNav />
      {adding && (
        <Section title="列入试点名册">
          <AddForm onDone={() => setAdding(false)} />
        </Section>
      )}
      <Section>
        <DataTable
          name="risk-prevention.pilots"
          label="试点名册"
          endpoint={listPilots}
          keyOf={(pilot) => pilot.id}
          searchPlaceholder="部门、县（市、区）"
          filters={[
            { kind: 'choice', key: 'stage', label: '阶段', options: stages },
            { kind: 'text', key: 'year', label: '年度' },
          ]}
          columns={[
            { key: 'department', title: '部门', render: (pilot) => pilot.departmentName },
            { key: 'picker', title: '由谁选定', render: (pilot) => pilot.organisationName },
            { key: 'year', title: '年度', sort: 'year', render: (pilot) => pilot.year },
            { key: 'stage', title: '阶段', render: (pilot) => pilotStageTexts[pilot.stage] },
            { key: 'reason', title: '理由', render: (pilot) => pilot.reason },
            { key: 'batches', title: '批次', align: 'right', render: (pilot) => pilot.batches },
            { key: 'confirmed', title: '确认', render: (pilot) => <Confirmation pilot={pilot} /> },
          ]}
          empty={
            <EmptyState
              title="名册中还没有部门"
              next="各县（市、区）、开发区重点选择 3 个与企业生产经营密切相关的行政执法部门"
            />
          }
        />
      </Section>
      <Standing />
    </Page>
  )
}

function Confirmation({ pilot }: { pilot: Pilot }) {
  const confirm = useMutation(mutationFor(confirmPilot))
  const remove = useMutation(mutationFor(removePilot))
  const params = { pilotId: pilot.id }
  return (
    <div className="row">
      {pilot.confirmedByName ? (
        <span>
          {pilot.confirmedByName} {pilot.confirmedOn}
        </span>
      ) : (
        <span className="quiet">待确认</span>
      )}
      {pilot.mayConfirm && (
        <ConfirmButton
          size="small"
          question={`确认“${pilot.departmentName}”为 ${pilot.year} 年试点吗？`}
          doText="确认"
          doneText="已确认"
          onConfirm={() => confirm.mutateAsync({ params, body: { revision: pilot.revision } })}
        >
          确认
        </ConfirmButton>
      )}
      {pilot.mayRemove && (
        <ActionBar
          actions={[{ name: 'remove', title: '移出', tone: 'danger', asks: { label: '原因', required: true } }]}
          onAct={(_, reason) =>
            remove.mutateAsync({ params, body: { revision: pilot.revision, reason: reason ?? '' } })
          }
        />
      )}
    </div>
  )
}

function AddForm({ onDone }: { onDone: () => void }) {
  const units = useOwnUnits()
  return (
    <RecordForm
      name="risk-prevention.pilot.new"
      endpoint={addPilot}
      initial={{
        organisationId: units[0]?.value,
        year: Number(businessToday().slice(0, 4)),
        stage: 'keyPromotion',
      }}
      submitText="列入"
      onSaved={onDone}
      onCancel={onDone}
    >
      <Field name="organisationId" label="由谁选定">
        <Select options={units} />
      </Field>
      <Field name="departmentId" label="部门">
        <OrganisationPicker />
      </Field>
      <Field name="year" label="年度">
        <InputNumber min={2015} max={2100} />
      </Field>
      <Field name="stage" label="阶段">
        <Radio.Group options={stages} optionType="button" />
      </Field>
      <Field name="reason" label="理由" hint="例如 与企业生产经营密切相关">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Field>
    </RecordForm>
  )
}

function Standing() {
  const [year, setYear] = useState(Number(businessToday().slice(0, 4)))
  const standing = useQuery(queryFor(pilotStanding, { query: { year } }))
  return (
    <QueryView query={standing}>
      {({ items, required, citation }) =>
        items.length > 0 && (
          <Section title="各县（市、区）、开发区选择情况">
            <label className="row">
              年度 <InputNumber min={2015} max={2100} value={year} onChange={(value) => value && setYear(value)} />
            </label>
            <p className="quiet">
              {citation}：各选 {required} 个部门
            </p>
            <ul className="lines">
              {items.map((unit) => (
                <li key={unit.organisationId}>
                  {unit.organisationName}：已选 {unit.picked}/{required}，已确认 {unit.confirmed}
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    </QueryView>
  )
}
