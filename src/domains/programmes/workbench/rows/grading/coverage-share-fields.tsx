import { InputNumber } from 'antd'
import type { z } from 'zod'
import type { CoverageShare } from '../../../contract/index.ts'
import { EntryList } from '../entry-list.tsx'
import { GradeSelect, QuoteInput } from './grade-fields.tsx'

type Rule = z.infer<typeof CoverageShare>

/** 全部完成的为优，三分之二以上的为良，三分之二以下的为中. */
export function CoverageShareFields({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <EntryList
      label="完成比例"
      addText="增加比例"
      entries={rule.shares}
      blank={() => ({ grade: 'medium' as const, atLeast: null, quote: '' })}
      onChange={(shares) => onChange({ ...rule, shares })}
    >
      {(share, change) => (
        <>
          <InputNumber
            aria-label="至少几分之几：分子，不填表示其余"
            placeholder="其余"
            min={0}
            precision={0}
            value={share.atLeast?.numerator ?? null}
            onChange={(numerator) =>
              change({
                atLeast: numerator === null ? null : { numerator, denominator: share.atLeast?.denominator ?? 1 },
              })
            }
          />
          {share.atLeast && (
            <InputNumber
              aria-label="分母"
              prefix="/"
              min={1}
              precision={0}
              value={share.atLeast.denominator}
              onChange={(denominator) => change({ atLeast: { ...share.atLeast!, denominator: denominator ?? 1 } })}
            />
          )}
          <GradeSelect value={share.grade} onChange={(grade) => change({ grade })} />
          <QuoteInput value={share.quote} onChange={(quote) => change({ quote })} />
        </>
      )}
    </EntryList>
  )
}
