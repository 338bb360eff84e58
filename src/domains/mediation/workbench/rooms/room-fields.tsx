import { Checkbox, Form, Input, InputNumber } from 'antd'
import { Field } from '#ui/workbench/index.ts'

/** Everything of a room; the same when it is added and when it is changed. */
export function RoomFieldSet() {
  return (
    <>
      <Field name={['content', 'name']} label="名称">
        <Input maxLength={60} />
      </Field>
      <Field name={['content', 'place']} label="地点" hint="写到楼层和门牌">
        <Input maxLength={120} />
      </Field>
      <Field name={['content', 'hours']} label="开放时间" hint="例如 工作日 9:00—17:00">
        <Input maxLength={80} />
      </Field>
      <Field name={['content', 'seats']} label="座位（选填）">
        <InputNumber min={1} max={500} precision={0} />
      </Field>
      <Field name={['content', 'equipment']} label="设备（选填）" hint="例如 录音录像、投影">
        <Input maxLength={200} />
      </Field>
      <Form.Item name={['content', 'isStepFree']} valuePropName="checked">
        <Checkbox>可以无障碍进出</Checkbox>
      </Form.Item>
    </>
  )
}
