import { Form } from 'antd'
import { createContext, useContext, type ReactNode } from 'react'
import { isRequired } from './schema-errors.ts'

/** Schema of what the form sends; a field learns from it whether it must be filled. */
export const FormSchema = createContext<unknown>(undefined)

interface FieldProps {
  /** `name`, or the path inside the body: `['contact', 'phone']`. */
  readonly name: string | (string | number)[]
  readonly label: string
  /** What to write here, and why; stands below the control. */
  readonly hint?: ReactNode
  /** `checked` for a Checkbox or Switch. */
  readonly valuePropName?: string
  /** Exactly one control of Ant Design, or any with `value` and `onChange`. */
  readonly children: ReactNode
}

/** A labelled control of a `RecordForm`; its errors come from the contract's schema and from the server. */
export function Field({ name, label, hint, valuePropName, children }: FieldProps) {
  const schema = useContext(FormSchema)
  const path = typeof name === 'string' ? [name] : name
  return (
    <Form.Item
      name={path}
      label={label}
      required={isRequired(schema, path)}
      {...(hint ? { extra: hint } : {})}
      {...(valuePropName ? { valuePropName } : {})}
    >
      {children}
    </Form.Item>
  )
}
