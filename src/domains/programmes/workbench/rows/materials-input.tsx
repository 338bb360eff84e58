import { Input } from 'antd'
import { useState } from 'react'
import type { Control } from './control.ts'

const linesOf = (text: string) => text.split('\n').flatMap((line) => line.trim() || [])

/** One material a line; no line means that nothing is uploaded. */
export function MaterialsInput({ id, value = [], onChange }: Control<string[]>) {
  const [text, setText] = useState(value.join('\n'))
  return (
    <Input.TextArea
      {...(id ? { id } : {})}
      // What is typed stays as typed; only a value from elsewhere replaces it.
      value={linesOf(text).join('\n') === value.join('\n') ? text : value.join('\n')}
      autoSize={{ minRows: 2, maxRows: 8 }}
      placeholder="一行一项；不需要上传的留空"
      onChange={(event) => {
        setText(event.target.value)
        onChange?.(linesOf(event.target.value))
      }}
    />
  )
}
