import { FactKind, type FactField } from '../contract/index.ts'
import { namesInSentence } from './sentence.ts'

type ValueOf<F extends FactField> = F['type'] extends 'number'
  ? number
  : F['type'] extends 'choice'
    ? keyof NonNullable<F['options']> & string
    : F['type'] extends 'choices'
      ? readonly (keyof NonNullable<F['options']> & string)[]
      : F['type'] extends 'texts'
        ? readonly string[]
        : string

/** What a fact of this kind says, field by field; optional fields may be absent. */
export type FactsOf<K extends FactKind> = {
  [F in keyof K['fields'] as K['fields'][F] extends { optional: true } ? never : F]: ValueOf<K['fields'][F]>
} & {
  [F in keyof K['fields'] as K['fields'][F] extends { optional: true } ? F : never]?:
    | ValueOf<K['fields'][F]>
    | undefined
}

/** Declares a kind of fact; a domain does it once, beside the work that records it. @throws Error where it contradicts itself */
export function defineFactKind<const K extends FactKind>(kind: K): K {
  const parsed = FactKind.parse(kind)
  for (const [name, field] of Object.entries(parsed.fields)) {
    const needsOptions = field.type === 'choice' || field.type === 'choices'
    if (needsOptions !== (field.options !== undefined))
      throw new Error(
        `${kind.kind}: field ${name} of type ${field.type} ${needsOptions ? 'needs' : 'takes no'} options`,
      )
  }
  for (const name of namesInSentence(kind.sentence))
    if (!(name in parsed.fields) && !commonNames.has(name))
      throw new Error(`${kind.kind}: the sentence names {${name}}, which is no field`)
  return Object.freeze(kind)
}

const commonNames: ReadonlySet<string> = new Set(['occurredOn', 'organisation', 'subject'])
