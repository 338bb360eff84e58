import type { Condition, FactField, FactKind, FactValue } from '../contract/index.ts'
import { isEmpty } from './check-facts.ts'
import { sayValue } from './sentence.ts'

/** Whether what a fact says fulfils a condition; an absent field fulfils none. */
export function fulfils(condition: Condition, value: FactValue | undefined): boolean {
  if (value === undefined || isEmpty(value)) return false
  const values = Array.isArray(value) ? value : [value]
  switch (condition.operator) {
    case 'exists':
      return true
    case 'equals':
      return values.includes(condition.value)
    case 'in':
      return values.some((one) => condition.values.includes(one))
    case 'contains':
      return values.some((one) => String(one).includes(condition.value))
    case 'atLeast':
      return values.some((one) => compare(one, condition.value) >= 0)
    case 'atMost':
      return values.some((one) => compare(one, condition.value) <= 0)
  }
}

/** Numbers compare as numbers, days and texts as texts; a number never compares with a text. */
function compare(left: string | number, right: string | number): number {
  if (typeof left !== typeof right) return Number.NaN
  return left < right ? -1 : left > right ? 1 : 0
}

/** A condition in words: 「宣传方式为微信或讲座」. */
export function sayCondition(kind: FactKind, condition: Condition): string {
  const field = kind.fields[condition.field]
  const name = field?.text ?? condition.field
  const say = (value: FactValue) => (field ? sayOne(field, value) : String(value))
  switch (condition.operator) {
    case 'exists':
      return `填写了${name}`
    case 'equals':
      return `${name}为${say(condition.value)}`
    case 'in':
      return `${name}为${joinOr(condition.values.map(say))}`
    case 'contains':
      return `${name}含“${say(condition.value)}”`
    case 'atLeast':
      return field?.type === 'day' ? `${name}不早于${say(condition.value)}` : `${name}不少于 ${say(condition.value)}`
    case 'atMost':
      return field?.type === 'day' ? `${name}不晚于${say(condition.value)}` : `${name}不超过 ${say(condition.value)}`
  }
}

function sayOne(field: FactField, value: FactValue): string {
  return sayValue(field, typeof value === 'string' && field.type.endsWith('s') ? [value] : value)
}

function joinOr(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join('、')}或${words.at(-1)}` : (words[0] ?? '')
}
