import type { Condition, FactField } from '#platform/evidence/contract/index.ts'

type Operator = Condition['operator']

export const operatorTexts: Readonly<Record<Operator, string>> = {
  equals: '是',
  in: '是其中之一',
  atLeast: '不小于（不早于）',
  atMost: '不大于（不晚于）',
  contains: '含有',
  exists: '已填写',
}

/** Comparisons that a field of this type can stand, the commonest first. */
export function operatorsOf({ type }: FactField): Operator[] {
  switch (type) {
    case 'number':
      return ['atLeast', 'atMost', 'equals', 'exists']
    case 'day':
      return ['atLeast', 'atMost', 'exists']
    case 'choice':
    case 'choices':
      return ['equals', 'in', 'exists']
    case 'text':
    case 'texts':
      return ['contains', 'equals', 'exists']
  }
}

/** A condition to be filled in, with a value of the field's type. */
export function blankCondition(field: string, { type, options = {} }: FactField, operator: Operator): Condition {
  const first = Object.keys(options)[0] ?? ''
  const value = type === 'number' ? 1 : first
  switch (operator) {
    case 'exists':
      return { field, operator }
    case 'in':
      return { field, operator, values: first ? [first] : [] }
    case 'contains':
      return { field, operator, value: '' }
    default:
      return { field, operator, value }
  }
}
