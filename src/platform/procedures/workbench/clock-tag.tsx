import type { CaseSummary, ClockTone } from '../contract/index.ts'

const marks: Readonly<Record<ClockTone, string>> = {
  stopped: 'due-done',
  resting: 'due-none',
  calm: 'due-far',
  soon: 'due-near',
  urgent: 'due-near',
  overdue: 'due-over',
}

/** Countdown of a case: words, colour and the day, as its own law counts. */
export function ClockTag({ tone, dueWords, dueOn }: Pick<CaseSummary, 'tone' | 'dueWords' | 'dueOn'>) {
  if (!tone || !dueWords) return <span className="quiet">—</span>
  return (
    <span className="due">
      <span className={`due-mark ${marks[tone]}`}>{dueWords}</span>
      {dueOn && <time dateTime={dueOn}>{dueOn}</time>}
    </span>
  )
}
