import { Section } from '#ui/workbench/index.ts'
import type { ClockView } from '../../contract/index.ts'
import { ClockTag } from '../clock-tag.tsx'

/** Every limit of the case: what is left, from when, by which rule, and how sure that is. */
export function ClockList({ clocks }: { clocks: readonly ClockView[] }) {
  if (clocks.length === 0) return null
  return (
    <Section title="期限">
      <dl className="facts">
        {clocks.flatMap((clock) => [
          <dt key={`${clock.limit} name`}>{clock.text}</dt>,
          <dd key={clock.limit}>
            <ClockTag tone={clock.tone} dueWords={clock.words} dueOn={clock.dueOn} />
            <div className="quiet">
              自 {clock.startedOn} 起算{clock.extensions > 0 && `，已延长 ${clock.extensions} 次`} · {clock.citation}
              {clock.confidence === '待确认' && '（待确认）'}
              {clock.assumedYears.length > 0 && `；${clock.assumedYears.join('、')} 年放假安排尚未公布，按周末推算`}
            </div>
          </dd>,
        ])}
      </dl>
    </Section>
  )
}
