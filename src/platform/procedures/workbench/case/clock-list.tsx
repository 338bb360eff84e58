import { Section } from '#ui/workbench/index.ts'
import type { ClockView } from '../../contract/index.ts'
import { ClockTag } from '../clock-tag.tsx'

/** Every limit of the case: what is left, from when, by which rule, and how sure that is; those of the parties apart. */
export function ClockList({ clocks }: { clocks: readonly ClockView[] }) {
  const limits = clocks.filter(({ isOfParty }) => !isOfParty)
  const ofParties = clocks.filter(({ isOfParty }) => isOfParty)
  return (
    <>
      {limits.length > 0 && (
        <Section title="办理期限">
          <Clocks clocks={limits} />
        </Section>
      )}
      {ofParties.length > 0 && (
        <Section title="当事人的期限">
          <p className="quiet">中止、延长和办结都不改变这些日期，也不计入办理期限；请及时提醒当事人。</p>
          <Clocks clocks={ofParties} />
        </Section>
      )}
    </>
  )
}

function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  return (
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
  )
}
