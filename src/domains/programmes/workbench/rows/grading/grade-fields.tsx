import { Input, Select } from 'antd'
import { gradeLetters, type Grade } from '../../../contract/index.ts'
import { optionsOf } from '../../texts.ts'

/** 为优、为良 … */
export function GradeSelect({ value, onChange }: { value: Grade; onChange: (grade: Grade) => void }) {
  return <Select aria-label="等次" value={value} options={optionsOf(gradeLetters)} onChange={onChange} />
}

/** The words that an entry was read from; a rule never stands without them. */
export function QuoteInput({ value, onChange }: { value: string; onChange: (quote: string) => void }) {
  return (
    <Input
      className="grow"
      aria-label="原文"
      placeholder="原文，如“90分以上的为优”"
      value={value}
      maxLength={5000}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
