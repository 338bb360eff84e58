import { Input, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { deliverToFirms, type CampaignFirm, type DeliveryOfMany } from '../../contract/index.ts'

type Way = DeliveryOfMany['way']

const ways: readonly { value: Way; label: string }[] = [
  { value: 'direct', label: '直接送达（已签收）' },
  { value: 'post', label: '邮寄送达' },
  { value: 'electronic', label: '电子送达（此前已书面同意）' },
]

interface DeliverFormProps {
  readonly campaignId: string
  readonly firms: readonly CampaignFirm[]
  readonly onDone: () => void
  readonly onCancel: () => void
}

/** 登记送达 for many at once: address and consent are each firm's own. */
export function DeliverForm({ campaignId, firms: chosen, onDone, onCancel }: DeliverFormProps) {
  const [way, setWay] = useState<Way>('direct')
  const firms = chosen.filter(({ progress }) => progress === 'deliver')
  return (
    <>
      {firms.length < chosen.length && <p>另 {chosen.length - firms.length} 户不在待送达，不登记。</p>}
      <p>
        登记 {firms.length} 户的送达：
        {firms
          .slice(0, 5)
          .map(({ name }) => name)
          .join('、')}
        {firms.length > 5 && ' 等'}
      </p>
      <label className="row">
        方式
        <Select aria-label="送达方式" value={way} onChange={setWay} options={[...ways]} />
      </label>
      <RecordForm
        key={way}
        name={`guidance.campaign.${campaignId}.deliver.${way}`}
        draft={false}
        endpoint={deliverToFirms}
        params={{ campaignId }}
        initial={{ delivery: { receivedOn: businessToday(), sentOn: businessToday(), place: '上门' } }}
        toBody={(values) => bodyOf(values, way, firms)}
        submitText={`登记 ${firms.length} 户`}
        doneText="已登记送达"
        onSaved={onDone}
        onCancel={onCancel}
      >
        {way === 'direct' && (
          <>
            <Field name={['delivery', 'receivedOn']} label="签收日">
              <DayInput />
            </Field>
            <Field name={['delivery', 'place']} label="在哪里送达">
              <Input maxLength={200} />
            </Field>
          </>
        )}
        {way !== 'direct' && (
          <Field name={['delivery', 'sentOn']} label="发出日">
            <DayInput />
          </Field>
        )}
        {way === 'post' && (
          <>
            <Field name={['delivery', 'carrier']} label="寄递企业">
              <Input maxLength={40} />
            </Field>
            <Field
              name={['delivery', 'trackingNumbers']}
              label="单号"
              hint={`每户一个，按名单顺序，共 ${firms.length} 个；可以整列粘贴`}
            >
              <Select mode="tags" open={false} tokenSeparators={['\n', '、', '，', ',', ' ']} suffixIcon={null} />
            </Field>
          </>
        )}
      </RecordForm>
    </>
  )
}

function bodyOf(values: Record<string, unknown>, way: Way, firms: readonly CampaignFirm[]) {
  const written = (values['delivery'] ?? {}) as Record<string, unknown>
  return {
    firmIds: firms.map(({ id }) => id),
    delivery: { ...written, way, ...(way === 'post' ? { trackingNumbers: written['trackingNumbers'] ?? [] } : {}) },
  }
}
