import { Form, Input, Radio, Select } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, PhotoInput, SignaturePad } from '#ui/workbench/index.ts'
import {
  acknowledgementTexts,
  copyTexts,
  guidanceModes,
  guidanceResponses,
  mostPhotos,
  type AcknowledgementKind,
  type CopyKind,
} from '../../contract/index.ts'
import { temporaryNumber } from '../visit-values.ts'
import { FirmInput } from './firm-input.tsx'
import { TopicInput } from './topic-input.tsx'

export const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** The eight things that every visit has. */
export function VisitFieldSet({ visitId }: { visitId: string }) {
  const form = Form.useFormInstance()
  const mode = Form.useWatch<string | undefined>('mode', form)
  const told = Form.useWatch<AcknowledgementKind | undefined>(['acknowledgement', 'kind'], form) ?? 'signed'
  const copy = Form.useWatch<CopyKind | undefined>(['copy', 'kind'], form) ?? 'none'

  function chooseCopy(kind: CopyKind) {
    form.setFieldValue(['copy', 'number'], kind === 'temporary' ? temporaryNumber(businessToday(), visitId) : '')
  }

  return (
    <div className="visit-fields">
      <FirmInput />
      <Field name="topic" label="关于什么" hint="选风险点，或直接写">
        <TopicInput />
      </Field>
      <Field name="mode" label="指导方式">
        <Radio.Group className="visit-choices" optionType="button" options={choices(guidanceModes)} />
      </Field>
      {mode === 'interview' && (
        <>
          <Field name={['approval', 'byName']} label="约谈由谁批准" hint="约谈须事先批准">
            <Input maxLength={40} />
          </Field>
          <Field name={['approval', 'on']} label="批准日期">
            <DayInput />
          </Field>
        </>
      )}
      <Field name="words" label="说了什么" hint="可以用手机键盘上的话筒说出来">
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
      </Field>
      <Field name="photos" label="照片（选填）" hint="确有必要才拍；照片里不含位置信息">
        <PhotoInput most={mostPhotos} />
      </Field>
      <Field name={['acknowledgement', 'kind']} label="对方签名">
        <Radio.Group className="visit-choices" optionType="button" options={choices(acknowledgementTexts)} />
      </Field>
      {told === 'signed' && (
        <>
          <Field name={['acknowledgement', 'image']} label="签名">
            <SignaturePad label="签名框" />
          </Field>
          <Field name={['acknowledgement', 'signer']} label="签名人姓名">
            <Input maxLength={40} autoComplete="off" />
          </Field>
        </>
      )}
      {told === 'refused' && (
        <>
          <Field name={['acknowledgement', 'witness']} label="见证人">
            <Input maxLength={40} autoComplete="off" />
          </Field>
          <Field name={['acknowledgement', 'reason']} label="拒签说明（选填）" hint="拒签不影响对方任何权利">
            <Input maxLength={200} />
          </Field>
        </>
      )}
      <Field name={['copy', 'kind']} label="留给对方的材料">
        <Select<CopyKind> options={choices(copyTexts)} onSelect={chooseCopy} />
      </Field>
      {copy !== 'none' && (
        <Field
          name={['copy', 'number']}
          label="材料编号"
          hint={copy === 'temporary' ? '请把这个编号抄在纸上，并写明“临时编号，以同步后的编号为准”' : '照纸上印的写'}
        >
          <Input maxLength={40} />
        </Field>
      )}
      <Field name="response" label="对方是否采纳（可以以后登记）" hint="由对方自愿决定">
        <Select allowClear options={choices(guidanceResponses)} placeholder="对方还没有说" />
      </Field>
    </div>
  )
}
