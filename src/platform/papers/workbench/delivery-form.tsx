import { Input, Radio } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm, UploadBox } from '#ui/workbench/index.ts'
import { deliveryWays, type DefinedPapers, type DeliveryWay, type Paper } from '../contract/index.ts'

export interface DeliveryFormProps {
  readonly papers: DefinedPapers
  readonly paper: Paper
  readonly close: () => void
}

interface FieldOfWay {
  readonly name: (string | number)[]
  readonly label: string
  readonly isDay?: true
  readonly hint?: string
}

const day = (name: string, label: string): FieldOfWay => ({ name: [name], label, isDay: true })
const text = (name: string, label: string, hint?: string): FieldOfWay => ({
  name: [name],
  label,
  ...(hint ? { hint } : {}),
})

const fieldsOf: Readonly<Record<DeliveryWay, readonly FieldOfWay[]>> = {
  direct: [
    day('receivedOn', '签收日期'),
    text('relation', '签收人与受送达人关系（可不填）', '本人、法定代表人、同住成年家属等'),
    text('place', '送达地点（可不填）'),
  ],
  refusal: [
    day('leftOn', '留置日期'),
    text('place', '送达地点'),
    text('reason', '拒签情况'),
    { name: ['witnesses', 0, 'name'], label: '见证人姓名' },
    { name: ['witnesses', 0, 'unit'], label: '见证人单位（可不填）' },
  ],
  post: [
    day('sentOn', '交寄日期'),
    text('carrier', '承运单位'),
    text('trackingNumber', '邮件单号'),
    text('address', '收件地址'),
  ],
  electronic: [
    day('consentOn', '受送达人签订同意书的日期'),
    text('consentWhere', '同意书存放处'),
    day('sentOn', '发送日期'),
    text('address', '电子送达地址'),
  ],
  notice: [
    day('noticeOn', '公告日期'),
    text('place', '公告处所', '网站网址或公告栏位置'),
    text('reason', '公告原因', '例如下落不明，其他方式无法送达'),
  ],
}

const firstDay: Readonly<Record<DeliveryWay, string>> = {
  direct: 'receivedOn',
  refusal: 'leftOn',
  post: 'sentOn',
  electronic: 'sentOn',
  notice: 'noticeOn',
}

/** 登记送达: the way decides what is asked, and which day counts. */
export function DeliveryForm({ papers, paper, close }: DeliveryFormProps) {
  const [way, setWay] = useState<DeliveryWay>('direct')
  const [receipt, setReceipt] = useState<{ id: string; name: string }>()
  const { dayRule, basis } = deliveryWays[way]
  return (
    <div className="stack">
      <Radio.Group
        aria-label="送达方式"
        value={way}
        onChange={(event) => setWay(event.target.value as DeliveryWay)}
        options={Object.entries(deliveryWays).map(([value, { text: label }]) => ({ value, label }))}
      />
      <p className="quiet">
        {dayRule}（{basis ?? '待确认'}）
      </p>
      <RecordForm
        key={way}
        name={`${papers.module}.paper.${paper.id}.delivery.${way}`}
        endpoint={papers.endpoints.recordDelivery}
        params={{ paperId: paper.id }}
        initial={{ delivery: { recipient: paper.content.addressee, [firstDay[way]]: businessToday() } }}
        toBody={({ delivery }) => ({
          delivery: { way, ...(delivery as object) },
          ...(receipt ? { uploadId: receipt.id } : {}),
        })}
        submitText="登记送达"
        doneText="已登记"
        onSaved={close}
        onCancel={close}
      >
        <Field name={['delivery', 'recipient']} label="受送达人">
          <Input maxLength={100} />
        </Field>
        {fieldsOf[way].map(({ name, label, isDay, hint }) => (
          <Field key={name.join('.')} name={['delivery', ...name]} label={label} hint={hint}>
            {isDay ? <DayInput /> : <Input maxLength={300} />}
          </Field>
        ))}
        <div className="paper-files">
          <UploadBox label="上传签收的回证（可以后再传）" multiple={false} onUploaded={setReceipt} />
        </div>
        {receipt && <p className="quiet">已上传：{receipt.name}</p>}
      </RecordForm>
    </div>
  )
}
