import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { GradingRule } from '../../../contract/index.ts'
import { readGradingCell } from '../../../domain/notice/grading/read-grading.ts'
import { optionsOf, ruleKindTexts } from '../../texts.ts'
import type { Control } from '../control.ts'
import { AwardLevelFields } from './award-level-fields.tsx'
import { blankRule } from './blank-rule.ts'
import { CircumstanceFields } from './circumstance-fields.tsx'
import { CoverageShareFields } from './coverage-share-fields.tsx'
import { CriteriaCountFields } from './criteria-count-fields.tsx'
import { PresenceFields } from './presence-fields.tsx'
import { ScoreBandsFields } from './score-bands-fields.tsx'

/** The grading cell in its own words, read into a rule that a person corrects; or none. */
export function GradingInput({ id, value = null, onChange }: Control<GradingRule | null>) {
  const [text, setText] = useState(value?.quotes.join('；') ?? '')
  const [said, setSaid] = useState<readonly string[]>([])
  const change = (rule: GradingRule | null) => onChange?.(rule)

  function read() {
    const { rule, holes } = readGradingCell(text)
    setSaid(rule ? holes.map((hole) => hole.question) : ['未能识别，请在下面选择评分方式后填写'])
    if (rule) change(rule)
  }

  return (
    <div className="stack">
      <Input.TextArea
        {...(id ? { id } : {})}
        value={text}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder="评分细则原文；原文没有细则的留空，只汇总不评等次"
        onChange={(event) => {
          setText(event.target.value)
          const words = event.target.value.trim()
          if (value) change({ ...value, quotes: words ? [words] : [] })
        }}
      />
      <div className="row">
        <Button size="small" disabled={!text.trim()} onClick={read}>
          按原文读出规则
        </Button>
        <Select<GradingRule['kind'] | 'none'>
          aria-label="评分方式"
          className="filter-field"
          value={value?.kind ?? 'none'}
          options={[{ value: 'none' as const, label: '无评分细则' }, ...optionsOf(ruleKindTexts)]}
          onChange={(kind) => {
            setSaid([])
            if (kind === 'none') return change(null)
            const rule = blankRule(kind, value)
            change({ ...rule, quotes: rule.quotes.length || !text.trim() ? rule.quotes : [text.trim()] })
          }}
        />
      </div>
      {said.length > 0 && (
        <ul className="files" aria-live="polite">
          {said.map((words) => (
            <li key={words}>问：{words}</li>
          ))}
        </ul>
      )}
      {value && <RuleFields rule={value} onChange={change} />}
    </div>
  )
}

function RuleFields({ rule, onChange }: { rule: GradingRule; onChange: (rule: GradingRule) => void }) {
  if (rule.kind === 'bonus' || rule.kind === 'deduction')
    return <span className="quiet">原文没有写明分值，不计入等次；加减须有来源并经核实</span>
  return (
    <>
      {rule.kind === 'criteriaCount' && <CriteriaCountFields rule={rule} onChange={onChange} />}
      {rule.kind === 'scoreBands' && <ScoreBandsFields rule={rule} onChange={onChange} />}
      {rule.kind === 'coverageShare' && <CoverageShareFields rule={rule} onChange={onChange} />}
      {rule.kind === 'awardLevel' && <AwardLevelFields rule={rule} onChange={onChange} />}
      {rule.kind === 'presence' && <PresenceFields rule={rule} onChange={onChange} />}
      <CircumstanceFields rule={rule} onChange={(part) => onChange({ ...rule, ...part })} />
    </>
  )
}
