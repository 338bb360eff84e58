import { Input } from 'antd'

interface MomentInputProps {
  readonly id?: string
  /** ISO 8601. */
  readonly value?: string
  readonly onChange?: (value: string | undefined) => void
}

const zoneOffset = '+08:00'
const hereMs = 8 * 3_600_000

/** Day and hour in Beijing time, whatever the phone's own zone. */
export function MomentInput({ id, value, onChange }: MomentInputProps) {
  const shown = value ? new Date(Date.parse(value) + hereMs).toISOString().slice(0, 16) : ''
  return (
    <Input
      {...(id ? { id } : {})}
      type="datetime-local"
      value={shown}
      onChange={({ target }) => onChange?.(target.value ? `${target.value}:00${zoneOffset}` : undefined)}
    />
  )
}
