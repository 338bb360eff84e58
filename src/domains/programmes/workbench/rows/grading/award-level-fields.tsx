import { Select } from 'antd'
import type { z } from 'zod'
import type { AwardLevel } from '../../../contract/index.ts'
import { optionsOf } from '../../texts.ts'
import { EntryList } from '../entry-list.tsx'
import { GradeSelect, QuoteInput } from './grade-fields.tsx'

type Rule = z.infer<typeof AwardLevel>
const awardTexts = { first: '一等奖', second: '二等奖', third: '三等奖' } as const

/** 获得一等奖的为优 … */
export function AwardLevelFields({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <EntryList
      label="奖次"
      addText="增加奖次"
      entries={rule.awards}
      blank={() => ({ award: 'second' as const, grade: 'good' as const, quote: '' })}
      onChange={(awards) => onChange({ ...rule, awards })}
    >
      {(each, change) => (
        <>
          <Select
            aria-label="奖次"
            value={each.award}
            options={optionsOf(awardTexts)}
            onChange={(award) => change({ award })}
          />
          <GradeSelect value={each.grade} onChange={(grade) => change({ grade })} />
          <QuoteInput value={each.quote} onChange={(quote) => change({ quote })} />
        </>
      )}
    </EntryList>
  )
}
