import { Checkbox, Input, InputNumber, Select } from 'antd'
import { cloneElement, isValidElement, type ReactNode } from 'react'
import { z } from 'zod'
import { DayInput, Field } from '#ui/workbench/index.ts'
import { findLabel, innermost, type FieldLabel } from '../contract/index.ts'

interface SchemaFieldsProps {
  readonly schema: z.ZodObject
  /** Where the values stand in the body: `form`, `content`. */
  readonly within: string
  readonly controls?: Readonly<Record<string, ReactNode>> | undefined
}

/** The fields of a form, made from its schema: each field with a label gets one. */
export function SchemaFields({ schema, within, controls }: SchemaFieldsProps) {
  return Object.entries(schema.shape).map(([name, field]) => {
    const label = findLabel(field)
    if (!label || label.control === 'none') return null
    const inner = innermost(field)
    return (
      <Field
        key={name}
        name={[within, name]}
        label={label.label}
        {...(label.hint ? { hint: label.hint } : {})}
        {...(inner instanceof z.ZodBoolean ? { valuePropName: 'checked' } : {})}
      >
        {controlOf(inner, label, controls)}
      </Field>
    )
  })
}

function controlOf(schema: z.core.$ZodType, label: FieldLabel, controls: SchemaFieldsProps['controls']): ReactNode {
  const own = label.control === undefined ? undefined : controls?.[label.control]
  if (isValidElement(own)) return cloneElement(own)
  if (label.control === 'paragraphs') return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
  if (schema instanceof z.ZodBoolean) return <Checkbox />
  if (schema instanceof z.ZodNumber) return <InputNumber />
  if (schema instanceof z.ZodEnum) return <Select options={optionsOf(schema.options, label)} />
  if (schema instanceof z.ZodArray) {
    const item = innermost(schema.element)
    return item instanceof z.ZodEnum ? (
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={optionsOf(item.options, label)} />
    ) : (
      <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', '；']} placeholder="多个用顿号隔开" />
    )
  }
  return isDay(schema) ? <DayInput /> : <Input />
}

const optionsOf = (values: readonly (string | number)[], { options = {} }: FieldLabel) =>
  values.map((value) => ({ value, label: options[String(value)] ?? String(value) }))

/** A checked day is a text with the format of one. */
function isDay(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodISODate
}
