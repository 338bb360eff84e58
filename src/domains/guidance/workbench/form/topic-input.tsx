import { AutoComplete, Form } from 'antd'
import { useReference } from '#ui/workbench/index.ts'
import { knownPoints } from '../visit-kind.ts'
import { matching } from './matching.ts'

interface TopicInputProps {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (topic: string) => void
}

/** A risk point of those carried on this phone, or words of one's own. */
export function TopicInput({ id, value = '', onChange }: TopicInputProps) {
  const form = Form.useFormInstance()
  const points = useReference(knownPoints)
  const all = points.data?.value ?? []
  return (
    <>
      <Form.Item name="riskPointId" hidden noStyle>
        <input type="hidden" />
      </Form.Item>
      <AutoComplete
        {...(id ? { id } : {})}
        value={value}
        onChange={(text: string) => {
          form.setFieldValue('riskPointId', null)
          onChange?.(text ?? '')
        }}
        onSelect={(_text, option) => form.setFieldValue('riskPointId', option.key)}
        options={matching(all, value, (point) => [point.name]).map((point) => ({
          value: point.name,
          key: point.id,
          label: `${point.name}（${point.organisationName}）`,
        }))}
        allowClear
        placeholder="例如 没有明码标价"
      />
    </>
  )
}
