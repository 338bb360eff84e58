import { Day } from '#base/http/contract.ts'
import type { FactField, FactKind, FactValue } from '../contract/index.ts'

/** What is wrong with the facts of a kind, one Chinese sentence each; empty means fit to be recorded. */
export function checkFacts(kind: FactKind, facts: Readonly<Record<string, unknown>>): string[] {
  const unknown = Object.keys(facts).filter((name) => facts[name] !== undefined && !(name in kind.fields))
  return [
    ...unknown.map((name) => `“${kind.text}”没有字段 ${name}`),
    ...Object.entries(kind.fields).flatMap(([name, field]) => checkField(field, facts[name])),
  ]
}

/** Only what is said: absent, empty and undefined fields are the same. */
export function compactFacts(facts: Readonly<Record<string, unknown>>): Record<string, FactValue> {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, FactValue] => !isEmpty(entry[1])))
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function checkField(field: FactField, value: unknown): string[] {
  if (isEmpty(value)) return field.optional ? [] : [`缺少“${field.text}”`]
  return fits(field, value) ? [] : [`“${field.text}”的内容不符合要求`]
}

function fits(field: FactField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.length <= 2_000
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'day':
      return Day.safeParse(value).success
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options ?? {}, value)
    case 'texts':
      return isTextList(value)
    case 'choices':
      return isTextList(value) && value.every((one) => Object.hasOwn(field.options ?? {}, one))
  }
}

const isTextList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= 500 && value.every((one) => typeof one === 'string' && one.length <= 500)
