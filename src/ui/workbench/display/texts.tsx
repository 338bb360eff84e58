import { momentText } from './dates.ts'
import { moneyText } from './money.ts'

const none = <span className="quiet">—</span>

/** A day (`YYYY-MM-DD`) or an instant (ISO 8601, shown in business zone); `—` for null. */
export function DateText({ value }: { value: string | null | undefined }) {
  if (!value) return none
  return <time dateTime={value}>{value.length === 10 ? value : momentText(value)}</time>
}

/** Money from integer 分: `¥1,234.50`. */
export function MoneyText({ fen }: { fen: number | null | undefined }) {
  if (fen === null || fen === undefined) return none
  return <span className="number">{moneyText(fen)}</span>
}

/** A name, with the other where acting under AB岗. */
export function PersonName({ name, onBehalfOf }: { name: string | null | undefined; onBehalfOf?: string | null }) {
  if (!name) return none
  return (
    <span>
      {name}
      {onBehalfOf && <span className="quiet">（代 {onBehalfOf}）</span>}
    </span>
  )
}
