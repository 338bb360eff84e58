import { Button, Input } from 'antd'
import type { Officer } from '../../contract/index.ts'

interface OfficersInputProps {
  readonly id?: string
  readonly value?: readonly Officer[]
  readonly onChange?: (officers: Officer[]) => void
}

const most = 6

/** Names and certificate numbers of who was there: they stand on every form. */
export function OfficersInput({ id, value = [], onChange }: OfficersInputProps) {
  const change = (place: number, part: Partial<Officer>) =>
    onChange?.(value.map((one, other) => (other === place ? { ...one, ...part } : one)))
  return (
    <div className="stack" role="group" aria-label="执法人员" {...(id ? { id } : {})}>
      {value.map(({ name, certificate }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity than their place
        <div key={place} className="visit-officer">
          <Input
            aria-label={`第 ${place + 1} 位姓名`}
            placeholder="姓名"
            maxLength={40}
            autoComplete="off"
            value={name}
            onChange={({ target }) => change(place, { name: target.value })}
          />
          <Input
            aria-label={`第 ${place + 1} 位执法证号`}
            placeholder="执法证号"
            maxLength={40}
            autoComplete="off"
            value={certificate}
            onChange={({ target }) => change(place, { certificate: target.value })}
          />
          {value.length > 1 && (
            <Button onClick={() => onChange?.(value.filter((_, other) => other !== place))}>去掉</Button>
          )}
        </div>
      ))}
      {value.length < most && (
        <Button onClick={() => onChange?.([...value, { name: '', certificate: '' }])}>添加一位执法人员</Button>
      )}
    </div>
  )
}
