import { Checkbox, Input, InputNumber } from 'antd'
import type { z } from 'zod'
import type { ScoreBands } from '../../../contract/index.ts'
import { EntryList } from '../entry-list.tsx'
import { GradeSelect, QuoteInput } from './grade-fields.tsx'

type Rule = z.infer<typeof ScoreBands>

/** 90 分以上的为优，85 分-90 分为良 …; a band includes where it begins and excludes where it ends. */
export function ScoreBandsFields({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <>
      <EntryList
        label="分数段"
        addText="增加分数段"
        entries={rule.bands}
        blank={() => ({ grade: 'medium' as const, atLeast: null, below: null, quote: '' })}
        onChange={(bands) => onChange({ ...rule, bands })}
      >
        {(band, change) => (
          <>
            <InputNumber
              aria-label="不低于（含）"
              placeholder="不低于"
              value={band.atLeast}
              onChange={(atLeast) => change({ atLeast })}
            />
            <InputNumber
              aria-label="低于（不含）"
              placeholder="低于"
              value={band.below}
              onChange={(below) => change({ below })}
            />
            <GradeSelect value={band.grade} onChange={(grade) => change({ grade })} />
            <QuoteInput value={band.quote} onChange={(quote) => change({ quote })} />
          </>
        )}
      </EntryList>
      <Checkbox
        checked={rule.boundary !== null}
        onChange={(event) =>
          onChange({ ...rule, boundary: event.target.checked ? '以上包含本数，以下不包含本数' : null })
        }
      >
        原文写明“以上”“以下”是否包含本数
      </Checkbox>
      {rule.boundary !== null && (
        <Input
          aria-label="本数的原文"
          value={rule.boundary}
          onChange={(event) => onChange({ ...rule, boundary: event.target.value })}
        />
      )}
    </>
  )
}
