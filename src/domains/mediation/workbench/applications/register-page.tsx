import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { DayInput, Field, MoneyInput, Page, RecordForm, Section, useOwnUnits } from '#ui/workbench/index.ts'
import { applicationSources, disputeAreas, disputeClasses, registerApplication } from '../../contract/index.ts'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))
const sources = optionsOf(applicationSources).filter(({ value }) => value !== 'portal')

/** 登记申请: at the counter, by telephone, from a hotline. */
export function RegisterPage() {
  const navigate = useNavigate()
  const units = useOwnUnits()
  const [submissionKey] = useState(() => crypto.randomUUID())
  return (
    <Page title="登记调解申请" breadcrumbs={[{ title: '行政调解', path: '/mediation' }]}>
      <Section>
        <RecordForm
          name="mediation.application.new"
          endpoint={registerApplication}
          initial={{
            organisationId: units[0]?.value,
            source: 'counter',
            content: { disputeClass: 'civil', actTold: false, concernsRealEstate: false, reconsiderationFirst: false },
          }}
          toBody={(values) => ({ ...values, submissionKey })}
          submitText="登记"
          doneText="已登记"
          onSaved={({ id }) => void navigate({ to: `/mediation/applications/${id}` })}
        >
          <Field name="organisationId" label="单位">
            <Select options={units} />
          </Field>
          <Field name="source" label="来源">
            <Select options={sources} />
          </Field>
          <Field name="sourceNumber" label="来源编号（选填）" hint="热线工单号、信访编号">
            <Input maxLength={60} />
          </Field>
          <Field name={['content', 'disputeClass']} label="类别">
            <Radio.Group options={optionsOf(disputeClasses)} />
          </Field>
          <Field name={['content', 'area']} label="领域">
            <Select options={optionsOf(disputeAreas)} />
          </Field>
          <PartyFields />
          <ActFields />
          <Field name={['content', 'facts']} label="事情经过">
            <Input.TextArea autoSize={{ minRows: 3 }} maxLength={3000} />
          </Field>
          <Field name={['content', 'request']} label="想怎么解决">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Field>
          <Field name={['content', 'amountFen']} label="涉及金额（选填）">
            <MoneyInput />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}

function PartyFields() {
  return (
    <>
      <Field name={['content', 'applicantName']} label="申请人">
        <Input maxLength={60} />
      </Field>
      <Field
        name={['content', 'applicantContact']}
        label="申请人联系方式（选填）"
        hint="手机、带区号的电话或者电子邮箱"
      >
        <Input maxLength={120} />
      </Field>
      <Form.Item name={['content', 'wantsNotices']} valuePropName="checked">
        <Checkbox>申请人同意：有进展时发短信或邮件通知</Checkbox>
      </Form.Item>
      <Field name={['content', 'coApplicantName']} label="共同申请人（选填）">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'representativeName']} label="代理人（选填）">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'representativeContact']} label="代理人联系方式（选填）">
        <Input maxLength={120} />
      </Field>
      <Field name={['content', 'respondentName']} label="对方" hint="行政争议写作出行为的机关全称">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'respondentContact']} label="对方联系方式（选填）">
        <Input maxLength={120} />
      </Field>
      <Field name={['content', 'secondRespondentName']} label="另一个对方（选填）">
        <Input maxLength={60} />
      </Field>
    </>
  )
}

/** The act of an 行政争议; its days give the last days of the remedies. */
function ActFields() {
  const disputeClass: unknown = Form.useWatch(['content', 'disputeClass'])
  if (disputeClass !== 'administrative') return null
  return (
    <>
      <Field name={['content', 'actName']} label="哪个决定或者行为" hint="文书名称和文号">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'actMadeOn']} label="作出的日期">
        <DayInput />
      </Field>
      <Field name={['content', 'actKnownOn']} label="收到或者知道的日期" hint="复议、诉讼的期限从这天算起">
        <DayInput />
      </Field>
      <Form.Item name={['content', 'actTold']} valuePropName="checked">
        <Checkbox>文书写明了怎样申请复议、怎样起诉</Checkbox>
      </Form.Item>
      <Form.Item name={['content', 'concernsRealEstate']} valuePropName="checked">
        <Checkbox>和房屋、土地等不动产有关</Checkbox>
      </Form.Item>
      <Form.Item name={['content', 'reconsiderationFirst']} valuePropName="checked">
        <Checkbox>复议前置（先复议才能起诉）</Checkbox>
      </Form.Item>
    </>
  )
}
