import { Form, Input, Select } from 'antd'
import { hotlineSources, type HotlineSource } from '#platform/hotlines/contract/index.ts'
import { Field } from '#ui/workbench/index.ts'

const other = '其他'
const choicesOf = (sources: readonly HotlineSource[]): string[] => [
  ...sources.map((source) => hotlineSources[source]),
  '当面',
  '电话',
  '来信',
  other,
]
const hotlines: readonly HotlineSource[] = ['hotline12345', 'hotline12315', 'petition']

/** 来源: one of those that the product knows, or the clerk's own words; and the number that it has there. */
export function IntakeFields({ sources = hotlines }: { readonly sources?: readonly HotlineSource[] | undefined }) {
  const named = sources.map((source): string => hotlineSources[source])
  const chosen: unknown = Form.useWatch('intakeSource')
  const isNumbered = typeof chosen === 'string' && named.includes(chosen)
  return (
    <>
      <Field name="intakeSource" label="来源（可不填）">
        <Select allowClear options={choicesOf(sources).map((value) => ({ value, label: value }))} />
      </Field>
      {chosen === other && (
        <Field name="otherSource" label="其他来源" hint="写明从哪里来，如上级交办">
          <Input maxLength={60} />
        </Field>
      )}
      <Field
        name="intakeNumber"
        label="来源编号（可不填）"
        hint={isNumbered ? '照对方的编号填写：一个编号只登记一次，答复按编号交回' : undefined}
      >
        <Input maxLength={60} />
      </Field>
    </>
  )
}

/** A source as it stands in the form. */
export const writtenSource = (source: string | null, sources: readonly HotlineSource[] = hotlines) =>
  source === null || choicesOf(sources).includes(source)
    ? { intakeSource: source ?? undefined }
    : { intakeSource: other, otherSource: source }

/** Where it came from, as it is sent. */
export const sourceOf = ({ intakeSource, otherSource }: Record<string, unknown>): unknown =>
  intakeSource === other ? (otherSource ?? other) : intakeSource
