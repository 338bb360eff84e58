import { Link, useNavigate } from '@tanstack/react-router'
import { Checkbox, Input, InputNumber, Radio } from 'antd'
import {
  audienceTexts,
  channelTexts,
  periodBasis,
  reachTexts,
  usualDays,
} from '#domains/consultations/contract/index.ts'
import { EmptyState, Field, RecordForm } from '#ui/workbench/index.ts'
import { consultOnBatch, type Batch } from '../../contract/index.ts'

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 征求意见 of the batch: how it stands, or the form that begins it. */
export function ConsultationPanel({ batch }: { batch: Batch }) {
  const navigate = useNavigate()
  const consult = batch.actions.find(({ action }) => action === 'consult')
  const standing = batch.steps.find(({ step }) => step === 'consultation')?.summary
  if (batch.consultationId)
    return (
      <p>
        {standing}。<Link to={`/consultations/${batch.consultationId}`}>查看意见和采纳情况</Link>
      </p>
    )
  if (!consult) return <EmptyState title="还没有征求意见" next="完成梳理和措施制定以后，由经办人发起" />
  if (consult.because !== null) return <EmptyState title="还不能征求意见" next={consult.because} />
  return (
    <RecordForm
      name={`risk-prevention.consultation.${batch.id}`}
      endpoint={consultOnBatch}
      params={{ batchId: batch.id }}
      initial={{
        audiences: ['internal', 'society', 'counterparties'],
        channels: ['website'],
        reach: 'open',
        days: usualDays,
      }}
      toBody={(values) => ({ ...values, revision: batch.revision })}
      submitText="发起征求意见"
      doneText="已起草征求意见稿"
      onSaved={({ consultationId, publicationId }) =>
        void navigate({ to: publicationId ? `/publications/${publicationId}` : `/consultations/${consultationId}` })
      }
    >
      <p className="quiet">本批每个风险点作为一条，连同等级、依据、公开的原因和措施一并征求意见；内部原因不公开。</p>
      <Field name="explanation" label="说明">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={5000} placeholder="为什么梳理、希望听取哪些意见" />
      </Field>
      <Field name="audiences" label="征求对象">
        <Checkbox.Group options={choices(audienceTexts)} />
      </Field>
      <Field name="channels" label="征求方式">
        <Checkbox.Group options={choices(channelTexts)} />
      </Field>
      <Field name="reach" label="范围">
        <Radio.Group options={choices(reachTexts)} optionType="button" />
      </Field>
      <Field name="days" label="期限（日）" hint={`${periodBasis}（待确认）`}>
        <InputNumber min={1} max={365} precision={0} />
      </Field>
      <Field name="shortReason" label="期限较短的理由（随征求意见稿公开）">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
      <Field name="submitTo" label="来信、来访地址和联系方式" hint="选了走访、信函或座谈会时填写">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
    </RecordForm>
  )
}
