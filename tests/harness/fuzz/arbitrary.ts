import fc from 'fast-check'
import type { Schema, Target } from './targets.ts'

export interface FuzzRequest {
  readonly method: string
  readonly address: string
  readonly body?: string
  readonly headers: Record<string, string>
}

const hostile = [
  '',
  ' \t\r\n\u3000',
  '甲\u0000乙',
  '甲\ud800乙',
  '\u202e甲乙\u202c',
  '长'.repeat(30_000),
  `'; drop table identity.person; --`,
  '../../../../etc/passwd',
  '%',
  '%E4%BD',
  '__proto__',
  '-1',
  '1e309',
  '99999999999999999999',
  '0000-00-00',
  '9999-12-31',
  'zh:*',
  `<script>alert(1)</script>`,
]

/** What stands in a field: a code that opens something, what a person types, and what nobody should. */
const textOf = (codes: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...codes) },
    { weight: 2, arbitrary: fc.constantFrom(...hostile) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: fc.constantFrom('占道经营', '餐饮油烟怎么办理', '演示申请人', 'yes', 'no', 'individual') },
    { weight: 1, arbitrary: fc.integer().map(String) },
    { weight: 1, arbitrary: fc.uuid() },
  )

type Text = ReturnType<typeof textOf>

/** Requests for all of the targets: each as likely as the other. */
export function requestsOf(targets: readonly Target[], codes: readonly string[]): fc.Arbitrary<FuzzRequest> {
  const text = textOf(codes)
  return fc.oneof(...targets.map((target) => requestOf(target, text)))
}

function requestOf(target: Target, text: Text): fc.Arbitrary<FuzzRequest> {
  const names = [...target.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
  const filled = fc.tuple(...names.map(() => text))
  const fields = fc.dictionary(fc.constantFrom('unknown', ...target.fields), text, { maxKeys: 12 })
  const address = filled.map((values) =>
    names.reduce((path, name, index) => path.replace(`{${name}}`, escaped(values[index]!)), target.path),
  )
  if (target.method === 'GET')
    return fc.tuple(address, fields).map(([path, query]) => ({
      method: 'GET',
      address: `${path}?${encoded(query)}`,
      headers: {},
    }))
  const json = { 'content-type': 'application/json', authorization: 'Bearer nobody' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = target.body
    ? fc
        .oneof(jsonOf(target.body, text), fc.jsonValue())
        .map((value) => ({ body: JSON.stringify(value), headers: json }))
    : fields.map((values) => ({ body: encoded(values), headers: form }))
  const broken = text.map((raw) => ({ body: raw.toWellFormed(), headers: target.body ? json : form }))
  const sent = fc.oneof({ weight: 5, arbitrary: body }, { weight: 1, arbitrary: broken })
  return fc.tuple(address, sent).map(([path, { body: content, headers }]) => ({
    method: target.method,
    address: path,
    body: content,
    headers,
  }))
}

const escaped = (text: string) => encodeURIComponent(text.toWellFormed().slice(0, 500)) || '%20'
const encoded = (values: Readonly<Record<string, string>>) =>
  new URLSearchParams(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toWellFormed().slice(0, 3000)])),
  ).toString()

/** Mostly what the schema allows, now and then something else in its place. */
function jsonOf(schema: Schema, text: Text): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 9, arbitrary: allowedBy(schema, text) }, { weight: 1, arbitrary: fc.jsonValue() })
}

function allowedBy(schema: Schema, text: Text): fc.Arbitrary<unknown> {
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]))
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined
  if (choices) return fc.oneof(...choices.map((choice) => jsonOf(choice, text)))
  switch (schema['type']) {
    case 'object': {
      const properties = Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>)
      const fields = Object.fromEntries(properties.map(([name, property]) => [name, jsonOf(property, text)]))
      return fc.record(fields, { requiredKeys: [] })
    }
    case 'array':
      return fc.array(jsonOf((schema['items'] ?? {}) as Schema, text), { maxLength: 4 })
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double())
    case 'boolean':
      return fc.boolean()
    case 'string':
      return text
    default:
      return fc.jsonValue()
  }
}
