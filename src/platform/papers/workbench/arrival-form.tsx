import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm, UploadBox } from '#ui/workbench/index.ts'
import type { DefinedPapers, Delivery } from '../contract/index.ts'

interface ArrivalFormProps {
  readonly papers: DefinedPapers
  readonly delivery: Delivery
  readonly close: () => void
}

/** The day on the receipt that came back, and the receipt. */
export function ArrivalForm({ papers, delivery, close }: ArrivalFormProps) {
  const [receipt, setReceipt] = useState<{ id: string; name: string }>()
  return (
    <RecordForm
      name={`${papers.module}.delivery.${delivery.id}`}
      endpoint={papers.endpoints.settleDelivery}
      params={{ paperDeliveryId: delivery.id }}
      initial={{ result: { receivedOn: businessToday() } }}
      toBody={({ result }) => ({
        result: { outcome: 'delivered', ...(result as object) },
        ...(receipt ? { uploadId: receipt.id } : {}),
      })}
      submitText="登记送达日"
      onSaved={close}
      onCancel={close}
    >
      <Field name={['result', 'receivedOn']} label="回执上的收到日期">
        <DayInput />
      </Field>
      <UploadBox label="上传回执（可不上传）" multiple={false} onUploaded={setReceipt} />
      {receipt && <p className="quiet">已上传：{receipt.name}</p>}
    </RecordForm>
  )
}
