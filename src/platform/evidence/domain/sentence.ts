import type { FactField, FactKind, FactValue } from '../contract/index.ts'

const placeholder = /\{(\w+)\}/g
const optionalPart = /\[([^[\]]*)\]/g

export function namesInSentence(sentence: string): string[] {
  return [...sentence.matchAll(placeholder)].map((match) => match[1]!)
}

export interface SayableFact {
  readonly occurredOn: string
  readonly organisationName: string
  readonly subject: { readonly label: string }
  readonly facts: Readonly<Record<string, FactValue>>
}

/** One fact as one Chinese sentence, by the pattern of its kind. */
export function saySentence(kind: FactKind, fact: SayableFact): string {
  const valueOf = (name: string) => {
    if (name === 'occurredOn') return sayDay(fact.occurredOn)
    if (name === 'organisation') return fact.organisationName
    if (name === 'subject') return fact.subject.label
    const field = kind.fields[name]
    const value = fact.facts[name]
    return field && value !== undefined ? sayValue(field, value) : ''
  }
  const fill = (part: string) => part.replaceAll(placeholder, (_, name: string) => valueOf(name))
  const withoutGaps = kind.sentence.replaceAll(optionalPart, (_, part: string) =>
    namesInSentence(part).every((name) => valueOf(name) !== '') ? part : '',
  )
  return fill(withoutGaps)
}

/** A value as people read it: options by their text, lists joined by 、. */
export function sayValue(field: FactField, value: FactValue): string {
  if (Array.isArray(value)) return value.map((one) => field.options?.[one] ?? one).join('、')
  if (typeof value === 'number') return String(value)
  return field.type === 'day' ? sayDay(value) : (field.options?.[value] ?? value)
}

/** `2020-07-29` as 2020年7月29日. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
