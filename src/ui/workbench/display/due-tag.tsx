import { businessToday } from '#base/clock/index.ts'
import { dueWords } from './due.ts'

interface DueTagProps {
  readonly dueOn: string | null
  readonly doneOn?: string | null
  /** Business day to count from; today unless said. */
  readonly today?: string
}

/** Countdown of a limit: colour and words, with the date beside it. */
export function DueTag({ dueOn, doneOn, today = businessToday() }: DueTagProps) {
  const { tone, text } = dueWords(dueOn, today, doneOn)
  return (
    <span className="due">
      <span className={`due-mark due-${tone}`}>{text}</span>
      {dueOn && <time dateTime={dueOn}>{dueOn}</time>}
    </span>
  )
}
