import { Alert, Button, Input } from 'antd'
import { useId, useRef } from 'react'
import { readRespondents } from './read-respondents.ts'
import { readTextFile } from './read-text-file.ts'

interface RespondentInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Takes people pasted from a table or from a CSV file, and says at once which lines it cannot read. */
export function RespondentInput({ label, value, onChange }: RespondentInputProps) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const { people, faults } = readRespondents(value)
  return (
    <div className="stack">
      <div className="row spread">
        <label htmlFor={id}>{label}</label>
        <Button size="small" onClick={() => file.current?.click()}>
          从 CSV 文件读取
        </Button>
      </div>
      <input
        ref={file}
        type="file"
        hidden
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen) void readTextFile(chosen).then(onChange)
        }}
      />
      <Input.TextArea
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoSize={{ minRows: 4, maxRows: 14 }}
        placeholder={'每行一人，从表格复制即可：\n单位和职务，电话号码，告知日期（可不填）'}
      />
      {value.trim() && <span className="quiet">读出 {people.length} 人</span>}
      {faults.length > 0 && (
        <Alert
          type="warning"
          title={`${faults.length} 行没有读懂，请改正`}
          description={faults.slice(0, 10).map((fault) => (
            <div key={fault}>{fault}</div>
          ))}
        />
      )}
    </div>
  )
}
