import type { Binding, Condition, DistinctBy, Fact, FactKind } from '../contract/index.ts'
import { fulfils } from './conditions.ts'
import { sayDay, sayValue } from './sentence.ts'

export interface DistinctValue {
  readonly key: string
  readonly text: string
}

/**
 * The distinct values that a fact brings. Of a list, only the elements that fulfil the conditions on that field count:
 * with 「宣传方式为微信或讲座」 a fact with 微信 and 横幅 brings one.
 */
export function distinctValues(distinctBy: DistinctBy, binding: Binding, fact: Fact, kind: FactKind): DistinctValue[] {
  switch (distinctBy.by) {
    case 'organisation':
      return [{ key: fact.organisationId, text: fact.organisationName }]
    case 'day':
      return [{ key: fact.occurredOn, text: sayDay(fact.occurredOn) }]
    case 'subject':
      return [{ key: `${fact.subject.module}:${fact.subject.id}`, text: fact.subject.label }]
    case 'field': {
      const field = kind.fields[distinctBy.field]
      const value = fact.facts[distinctBy.field]
      if (!field || value === undefined) return []
      const own = conditionsOn(binding, distinctBy.field)
      return (Array.isArray(value) ? value : [value])
        .filter((one) => own.every((condition) => fulfils(condition, one)))
        .map((one) => ({ key: String(one), text: sayValue({ ...field, type: singleType(field.type) }, one) }))
    }
  }
}

/** Every value that could count, where the field is a choice; undefined where they cannot be listed. */
export function possibleValues(binding: Binding, kind: FactKind): DistinctValue[] | undefined {
  if (binding.distinctBy?.by !== 'field') return undefined
  const { field: name } = binding.distinctBy
  const options = kind.fields[name]?.options
  if (!options) return undefined
  const own = conditionsOn(binding, name)
  return Object.entries(options)
    .filter(([value]) => own.every((condition) => fulfils(condition, value)))
    .map(([key, text]) => ({ key, text }))
}

/** Measure word and noun of what is counted: 种 and 宣传方式. */
export function countedThing(binding: Binding, kind: FactKind): { counter: string; noun: string } {
  switch (binding.distinctBy?.by) {
    case 'field': {
      const field = kind.fields[binding.distinctBy.field]
      return { counter: field?.counter ?? '种', noun: field?.text ?? binding.distinctBy.field }
    }
    case 'organisation':
      return { counter: '个', noun: `单位的${kind.noun}` }
    case 'day':
      return { counter: '天', noun: `的${kind.noun}` }
    case 'subject':
      return { counter: '项', noun: kind.noun }
    case undefined:
      return { counter: kind.counter, noun: kind.noun }
  }
}

function conditionsOn(binding: Binding, field: string): Condition[] {
  return binding.conditions.filter((condition) => condition.field === field)
}

function singleType<T extends string>(type: T): T | 'text' | 'choice' {
  return type === 'texts' ? 'text' : type === 'choices' ? 'choice' : type
}
