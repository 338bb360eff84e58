import { useNavigate } from '@tanstack/react-router'
import { Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { Field, Page, RecordForm, Section, SignaturePad, useOwnUnits } from '#ui/workbench/index.ts'
import { disputeAreas, mediateOnTheSpot, sides } from '../../contract/index.ts'
import { DutiesInput } from './duties-input.tsx'

const kinds = [
  { value: 'individual', label: '个人' },
  { value: 'organisation', label: '单位' },
]
const areas = Object.entries(disputeAreas).map(([value, label]) => ({ value, label }))

/** 即时调解: who, what, the result and both signatures, on one page in a minute. */
export function OnTheSpotPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  const [clientKey] = useState(() => crypto.randomUUID())
  return (
    <Page
      title="即时调解"
      lead="双方都在、当场谈成的，在这里一次登记完。提交后协议立即生效；当场履行完的同时结案。"
      breadcrumbs={[{ title: '调解案件', path: '/mediation/cases' }]}
    >
      <Section>
        <RecordForm
          name="mediation.on-the-spot"
          endpoint={mediateOnTheSpot}
          initial={{
            organisationId: units[0]?.value,
            parties: [
              { side: 'applicant', kind: 'individual' },
              { side: 'respondent', kind: 'organisation' },
            ],
          }}
          toBody={(values) => ({
            ...values,
            clientKey,
            parties: (values['parties'] as object[]).map((party, place) => ({
              ...party,
              side: place === 0 ? 'applicant' : 'respondent',
            })),
          })}
          submitText="各方已签名，提交"
          doneText="已登记"
          onSaved={({ id }) => void navigate({ to: `/mediation/cases/${id}` })}
        >
          {units.length > 1 && (
            <Field name="organisationId" label="办理单位">
              <Select options={units} />
            </Field>
          )}
          <Field name="area" label="领域">
            <Select options={areas} />
          </Field>
          <PartyName place={0} label={sides.applicant} />
          <PartyName place={1} label={sides.respondent} />
          <Field name="facts" label="什么事">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Field>
          <Field name="terms" label="结果" hint="双方商定的，例如：当场退款 20 元，双方再无争议">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
          </Field>
          <Field name="duties" label="以后还要做的（没有就不填）">
            <DutiesInput />
          </Field>
          <Signature place={0} label={sides.applicant} />
          <Signature place={1} label={sides.respondent} />
        </RecordForm>
      </Section>
    </Page>
  )
}

function PartyName({ place, label }: { place: number; label: string }) {
  return (
    <>
      <Field name={['parties', place, 'name']} label={label}>
        <Input maxLength={60} />
      </Field>
      <Field name={['parties', place, 'kind']} label={`${label}是`}>
        <Radio.Group options={kinds} />
      </Field>
    </>
  )
}

const Signature = ({ place, label }: { place: number; label: string }) => (
  <Field name={['parties', place, 'image']} label={`${label}签名`}>
    <SignaturePad label={`${label}的签名框`} />
  </Field>
)
