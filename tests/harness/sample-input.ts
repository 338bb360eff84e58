import { z } from 'zod'
import type { Endpoint } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'

type Schema = Record<string, unknown>

export interface SampleInput {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: unknown
}

/** A record's id for a field of this name, or undefined where the name is not a record's. */
export type ChooseId = (field: string) => string | undefined

/** The smallest input that an endpoint's own shapes allow, made from those shapes; ids are chosen by the names of their fields. */
export function sampleInput(endpoint: Endpoint, choose: ChooseId = () => undefined): SampleInput {
  return {
    params: sampleOf(endpoint.params, choose) as Record<string, unknown>,
    query: sampleOf(endpoint.query, choose) as Record<string, unknown>,
    body: endpoint.body ? sampleOf(endpoint.body, choose) : undefined,
  }
}

/** Asked tens of thousands of times for a thousand shapes. */
const described = new WeakMap<object, Schema>()

function describe(shape: z.ZodType): Schema {
  const known = described.get(shape)
  if (known) return known
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema
  described.set(shape, schema)
  return schema
}

function sampleOf(shape: unknown, choose: ChooseId): unknown {
  if (!shape) return {}
  const whole = describe(shape as z.ZodType)
  return sample(whole, '', { choose, definitions: (whole['$defs'] ?? {}) as Record<string, Schema> })
}

interface Making {
  readonly choose: ChooseId
  readonly definitions: Record<string, Schema>
}

function sample(schema: Schema, field: string, making: Making): unknown {
  if ('const' in schema) return schema['const']
  if ('default' in schema) return schema['default']
  // A text of a form of its own says itself what one looks like.
  if (Array.isArray(schema['examples'])) return schema['examples'][0]
  if (Array.isArray(schema['enum'])) return schema['enum'][0]
  if (typeof schema['$ref'] === 'string')
    return sample(making.definitions[schema['$ref'].split('/').at(-1)!] ?? {}, field, making)
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined
  if (choices) return sample(choices[0]!, field, making)
  const parts = schema['allOf'] as Schema[] | undefined
  if (parts) return Object.assign({}, ...parts.map((part) => sample(part, field, making)))
  switch (schema['type']) {
    case 'object':
      return sampleObject(schema, making)
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () =>
        sample((schema['items'] ?? {}) as Schema, field, making),
      )
    case 'string':
      return sampleText(schema, field, making)
    case 'integer':
    case 'number':
      return Math.max(Number(schema['minimum'] ?? 1), 1)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return 'sample'
  }
}

function sampleObject(schema: Schema, making: Making): Record<string, unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>
  const required = new Set((schema['required'] ?? []) as string[])
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.has(name))
      .map(([name, property]) => [name, sample(property, name, making)]),
  )
}

function sampleText(schema: Schema, field: string, { choose }: Making): string {
  switch (schema['format']) {
    case 'uuid':
      return choose(field) ?? newId()
    case 'date':
      return '2099-12-28'
    case 'date-time':
      return '2099-12-28T09:00:00Z'
    case 'uri':
      return 'https://www.example.invalid/'
    case 'email':
      return 'nobody@example.invalid'
    default: {
      const length = Math.min(Math.max(Number(schema['minLength'] ?? 1), 8), Number(schema['maxLength'] ?? 100))
      return choose(field) ?? 'x'.repeat(length)
    }
  }
}
