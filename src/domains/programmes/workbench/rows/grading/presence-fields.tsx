import { Input, InputNumber } from 'antd'
import type { z } from 'zod'
import type { Presence } from '../../../contract/index.ts'
import { EntryList } from '../entry-list.tsx'
import { nextId } from './criteria-count-fields.tsx'
import { GradeSelect, QuoteInput } from './grade-fields.tsx'

type Rule = z.infer<typeof Presence>

/** 有督察、有考核的为优，缺 1 项的为良 … */
export function PresenceFields({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <>
      <EntryList
        label="应有的事项"
        addText="增加事项"
        entries={rule.items}
        blank={() => ({ id: nextId(rule.items, 'i'), text: '' })}
        onChange={(items) => onChange({ ...rule, items })}
      >
        {(item, change) => (
          <Input
            className="grow"
            aria-label="事项"
            placeholder="如“有督察”"
            value={item.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </EntryList>
      <EntryList
        label="等次"
        addText="增加等次"
        entries={rule.byMissing}
        blank={() => ({ missing: 1, grade: 'good' as const, quote: '' })}
        onChange={(byMissing) => onChange({ ...rule, byMissing })}
      >
        {(each, change) => (
          <>
            <InputNumber
              aria-label="缺几项"
              prefix="缺"
              suffix="项"
              min={0}
              max={rule.items.length}
              precision={0}
              value={each.missing}
              onChange={(missing) => change({ missing: missing ?? 0 })}
            />
            <GradeSelect value={each.grade} onChange={(grade) => change({ grade })} />
            <QuoteInput value={each.quote} onChange={(quote) => change({ quote })} />
          </>
        )}
      </EntryList>
    </>
  )
}
