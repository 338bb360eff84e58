import { Input, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef } from 'react'

interface TextWithFieldsProps {
  /** What stands between braces: 当事人. */
  readonly names: readonly string[]
  readonly lines?: number
  readonly id?: string
  readonly value?: string
  readonly onChange?: (value: string) => void
}

/** A text with `{fields}`: chosen from a list, a field goes in where the cursor stands. */
export function TextWithFields({ names, lines = 8, id, value = '', onChange }: TextWithFieldsProps) {
  const area = useRef<TextAreaRef>(null)
  function insert(name: string) {
    const element = area.current?.resizableTextArea?.textArea
    const at = element?.selectionStart ?? value.length
    onChange?.(`${value.slice(0, at)}{${name}}${value.slice(element?.selectionEnd ?? at)}`)
    element?.focus()
  }
  return (
    <>
      <Select
        aria-label="插入栏目"
        placeholder="插入栏目"
        value={null}
        options={names.map((name) => ({ value: name, label: name }))}
        onSelect={(name) => insert(name ?? '')}
      />
      <Input.TextArea
        {...(id ? { id } : {})}
        ref={area}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        autoSize={{ minRows: lines, maxRows: 24 }}
      />
    </>
  )
}
