import { Checkbox, Select } from 'antd'
import type { GradingRule, PoorWhen } from '../../../contract/index.ts'
import type { z } from 'zod'
import { optionsOf } from '../../texts.ts'
import { EntryList } from '../entry-list.tsx'
import { QuoteInput } from './grade-fields.tsx'

type Circumstances = Pick<GradingRule, 'poorWhen' | 'downgrade'>

const poorTexts: Readonly<Record<z.infer<typeof PoorWhen>, string>> = {
  notCarriedOut: '没有开展',
  notSubmitted: '没有报送',
  noneMet: '一个标准也不符合',
  allUnreachable: '号码均无法联系',
}
const lowerTexts = { late: '超期', anyUnreachable: '有号码联系不上' } as const

/** What the text answers with 差 whatever else was reached, and what lowers by one grade. */
export function CircumstanceFields({
  rule,
  onChange,
}: {
  rule: Circumstances
  onChange: (part: Circumstances) => void
}) {
  const { poorWhen, downgrade } = rule
  return (
    <>
      <EntryList
        label="直接评为差"
        addText="增加情形"
        entries={poorWhen}
        blank={() => ({ when: 'notCarriedOut' as const, quote: '' })}
        onChange={(changed) => onChange({ poorWhen: changed, downgrade })}
      >
        {(each, change) => (
          <>
            <Select
              aria-label="情形"
              value={each.when}
              options={optionsOf(poorTexts)}
              onChange={(when) => change({ when })}
            />
            <QuoteInput value={each.quote} onChange={(quote) => change({ quote })} />
          </>
        )}
      </EntryList>
      <div className="row">
        <span>降一个等次</span>
        <Checkbox.Group
          options={optionsOf(lowerTexts)}
          value={downgrade?.when ?? []}
          onChange={(when) =>
            onChange({ poorWhen, downgrade: when.length ? { when, quote: downgrade?.quote ?? '' } : null })
          }
        />
        {downgrade && (
          <QuoteInput
            value={downgrade.quote}
            onChange={(quote) => onChange({ poorWhen, downgrade: { ...downgrade, quote } })}
          />
        )}
      </div>
    </>
  )
}
