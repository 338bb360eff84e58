import { Input, InputNumber } from 'antd'
import type { CriteriaCount } from '../../../contract/index.ts'
import type { z } from 'zod'
import { EntryList } from '../entry-list.tsx'
import { GradeSelect, QuoteInput } from './grade-fields.tsx'

type Rule = z.infer<typeof CriteriaCount>

/** 符合以上 3 个标准的为优，2 个的为良 … A number (3 种以上) is decided by rule; the rest by a reviewer. */
export function CriteriaCountFields({ rule, onChange }: { rule: Rule; onChange: (rule: Rule) => void }) {
  return (
    <>
      <EntryList
        label="标准"
        addText="增加标准"
        entries={rule.criteria}
        blank={() => ({ id: nextId(rule.criteria), text: '', minimum: null })}
        onChange={(criteria) => onChange({ ...rule, criteria })}
      >
        {(criterion, change) => (
          <>
            <Input
              className="grow"
              aria-label="标准"
              placeholder="如“宣传方式灵活多样（3 种以上）”"
              value={criterion.text}
              onChange={(event) => change({ text: event.target.value })}
            />
            <InputNumber
              aria-label="至少多少才算达到（原文写明数量时）"
              placeholder="数量"
              min={1}
              precision={0}
              value={criterion.minimum?.count ?? null}
              onChange={(count) =>
                change({
                  minimum: count === null ? null : { count, quote: criterion.minimum?.quote ?? criterion.text },
                })
              }
            />
            {criterion.minimum && (
              <QuoteInput
                value={criterion.minimum.quote}
                onChange={(quote) => change({ minimum: { ...criterion.minimum!, quote } })}
              />
            )}
          </>
        )}
      </EntryList>
      <EntryList
        label="等次"
        addText="增加等次"
        entries={rule.byCount}
        blank={() => ({ met: 1, grade: 'medium' as const, quote: '' })}
        onChange={(byCount) => onChange({ ...rule, byCount })}
      >
        {(each, change) => (
          <>
            <InputNumber
              aria-label="符合几个"
              prefix="符合"
              suffix="个"
              min={0}
              max={rule.criteria.length}
              precision={0}
              value={each.met}
              onChange={(met) => change({ met: met ?? 0 })}
            />
            <GradeSelect value={each.grade} onChange={(grade) => change({ grade })} />
            <QuoteInput value={each.quote} onChange={(quote) => change({ quote })} />
          </>
        )}
      </EntryList>
    </>
  )
}

/** Ids stay with their criteria, however they are moved or removed. */
export function nextId(entries: readonly { readonly id: string }[], prefix = 'c'): string {
  const numbers = entries.flatMap(({ id }) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) || 0 : []))
  return `${prefix}${Math.max(0, ...numbers) + 1}`
}
