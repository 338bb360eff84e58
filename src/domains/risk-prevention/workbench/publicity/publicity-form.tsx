import { Input, InputNumber, Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm } from '#ui/workbench/index.ts'
import { publicityChannelTexts, recordPublicity, type Batch } from '../../contract/index.ts'
import { FileInput, type AttachedUpload } from './file-input.tsx'

const channels = Object.entries(publicityChannelTexts).map(([value, label]) => ({ value, label }))

export function PublicityForm({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  return (
    <RecordForm
      name={`risk-prevention.publicity.${batch.id}`}
      endpoint={recordPublicity}
      params={{ batchId: batch.id }}
      initial={{ heldOn: businessToday() }}
      toBody={({ files, ...values }) => ({
        ...values,
        uploadIds: ((files ?? []) as AttachedUpload[]).map(({ uploadId }) => uploadId),
      })}
      submitText="登记"
      onSaved={onDone}
      onCancel={onDone}
    >
      <div className="risk-fields">
        <Field name="channel" label="宣传方式">
          <Select options={channels} showSearch={{ optionFilterProp: 'label' }} />
        </Field>
        <Field name="heldOn" label="日期">
          <DayInput />
        </Field>
        <Field name="audience" label="宣传对象">
          <Input maxLength={100} placeholder="例如 沿街商户" />
        </Field>
        <Field name="reach" label="覆盖人数（选填）">
          <InputNumber min={0} precision={0} />
        </Field>
      </div>
      <Field name="activity" label="活动或内容">
        <Input maxLength={200} />
      </Field>
      <Field name="address" label="网页地址" hint="在政府网站或其他媒体公布的，填写地址；系统记下登记时间">
        <Input maxLength={500} placeholder="https://" />
      </Field>
      <Field name="materials" label="宣传资料（选填）" hint="输入一项按回车">
        <Select mode="tags" open={false} tokenSeparators={['、', '；']} suffixIcon={null} />
      </Field>
      <Field name="files" label="图片、网页截图（选填）">
        <FileInput />
      </Field>
    </RecordForm>
  )
}
