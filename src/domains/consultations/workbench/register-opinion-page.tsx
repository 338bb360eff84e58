import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import {
  DayInput,
  Field,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  UploadBox,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { audienceTexts, channelTexts, registerOpinion, showConsultation, type Consultation } from '../contract/index.ts'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 登记书面或口头意见: the same clock from the day on which it was received, and the same code for its author. */
export function RegisterOpinionPage() {
  const consultationId = usePathParameter('consultationId')
  const found = useQuery(queryFor(showConsultation, { params: { consultationId } }))
  return <QueryView query={found}>{(consultation) => <RegisterView consultation={consultation} />}</QueryView>
}

function RegisterView({ consultation }: { consultation: Consultation }) {
  const { id, title } = consultation
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const [round, setRound] = useState(0)
  return (
    <Page
      title="登记书面或口头意见"
      lead="与网上意见同样办理：从收到之日算起，登记后把查询码告诉提出意见的人。"
      breadcrumbs={[
        { title: '意见征集', path: '/consultations' },
        { title, path: `/consultations/${id}` },
      ]}
    >
      <Section>
        <RecordForm
          key={round}
          name={`consultations.opinion.${id}`}
          endpoint={registerOpinion}
          params={{ consultationId: id }}
          initial={{ channel: 'letter', audience: 'counterparties', receivedOn: businessToday() }}
          submitText="登记"
          doneText="已登记"
          onSaved={({ receiptCode }) =>
            modal.confirm({
              title: '意见已登记',
              content: `查询码 ${receiptCode}，请告诉提出意见的人。`,
              okText: '再登记一条',
              cancelText: '查看意见',
              onOk: () => setRound((before) => before + 1),
              onCancel: () => void navigate({ to: `/consultations/${id}/opinions` }),
            })
          }
        >
          <OpinionFields consultation={consultation} />
        </RecordForm>
      </Section>
    </Page>
  )
}

function OpinionFields({ consultation }: { consultation: Consultation }) {
  const { clauses, invitations } = consultation
  return (
    <>
      <Field name="channel" label="方式">
        <Select options={optionsOf(channelTexts).filter(({ value }) => value !== 'website')} />
      </Field>
      <Field name="audience" label="来源">
        <Select options={optionsOf(audienceTexts)} />
      </Field>
      <Field name="receivedOn" label="收到日期" hint="来信以收到之日、当面以提出之日为准">
        <DayInput />
      </Field>
      <Field name="clauseId" label="针对哪一条（总体意见留空）">
        <Select allowClear options={clauses.map((clause) => ({ value: clause.id, label: clause.title }))} />
      </Field>
      <Field name="text" label="意见">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={3000} />
      </Field>
      <Field name="authorName" label="姓名或单位（选填）" hint="不公开">
        <Input maxLength={50} />
      </Field>
      <Field name="contact" label="手机号码或电子邮箱（选填）" hint="加密保存，只用于告知答复">
        <Input maxLength={100} />
      </Field>
      {invitations.length > 0 && (
        <Field name="invitationId" label="被邀请的单位（选填）">
          <Select allowClear options={invitations.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      )}
      <Field name="collectiveSize" label="集体意见代表多少成员（选填）">
        <InputNumber min={1} />
      </Field>
      <Field name="uploadId" label="原件或盖章件扫描（选填）">
        <ScanInput />
      </Field>
    </>
  )
}

function ScanInput({ value, onChange }: { value?: string; onChange?: (uploadId: string) => void }) {
  const [name, setName] = useState('')
  return (
    <>
      {value && <p>{name || '已上传'}</p>}
      <UploadBox
        label="上传扫描件"
        multiple={false}
        accept=".pdf,.ofd,image/jpeg,image/png,image/tiff"
        maximumBytes={50 * 1024 * 1024}
        onUploaded={(file) => {
          setName(file.name)
          onChange?.(file.id)
        }}
      />
    </>
  )
}
