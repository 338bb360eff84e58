import { Input, InputNumber, Radio, Select } from 'antd'
import type { Applicability, AssessmentMethod, Programme, ProgrammeQuestion } from '../../contract/index.ts'
import { answerFormOf } from '../../domain/questions/answer-form.ts'
import { DayInput } from '#ui/workbench/index.ts'
import { ApplicabilityInput } from '../rows/applicability-input.tsx'
import { methodTexts, optionsOf } from '../texts.ts'

interface AnswerInputProps {
  readonly question: ProgrammeQuestion
  readonly programme: Programme
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The answer that a question can have: a grade, a day, a number, units, methods, or words. */
export function AnswerInput({ question, programme, value, onChange }: AnswerInputProps) {
  const form = answerFormOf(question.about)
  const label = `答复：${question.question}`
  switch (form.kind) {
    case 'choice':
      return (
        <Radio.Group
          aria-label={label}
          value={value}
          options={form.choices.map((choice) => ({ value: choice.value, label: choice.text }))}
          onChange={(event) => onChange(event.target.value)}
        />
      )
    case 'day':
      return <DayInput label="期限" value={value as string | undefined} onChange={onChange} />
    case 'count':
      return (
        <InputNumber aria-label={label} min={0} max={99} precision={0} value={value as number} onChange={onChange} />
      )
    case 'methods':
      return (
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={label}
          className="filter-words"
          value={(value as AssessmentMethod[] | undefined) ?? []}
          options={optionsOf(methodTexts)}
          onChange={onChange}
        />
      )
    case 'units':
      return (
        <ApplicabilityInput
          addressees={programme.addressees}
          {...(value ? { value: value as Applicability } : {})}
          onChange={onChange}
        />
      )
    case 'words':
      return (
        <Input
          aria-label={label}
          placeholder="写明决定"
          value={(value as string | undefined) ?? ''}
          maxLength={1000}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
