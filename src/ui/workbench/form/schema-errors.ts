import type { Endpoint, FieldError } from '#base/http/contract.ts'

/** Validates what is about to be sent by the contract's own schema, so that browser and server never differ. */
export async function schemaErrors(schema: Endpoint['body'], body: unknown): Promise<readonly FieldError[]> {
  if (!schema) return []
  const result = await schema['~standard'].validate(body)
  return (result.issues ?? []).map((issue) => {
    const keys = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
    const absent = keys.length > 0 && valueAt(body, keys) === undefined
    return { path: ['body', ...keys].join('.'), message: absent ? '请填写' : issue.message }
  })
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let inner = value
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null) return undefined
    inner = Reflect.get(inner, key)
  }
  return inner
}

/** Whether a value must be given: the schema of the field refuses its absence. Unknown schemas say no. */
export function isRequired(schema: unknown, name: readonly (string | number)[]): boolean {
  let part = schema
  for (const key of name) part = partOf(part, key)
  return canParse(part) && !part.safeParse(undefined).success
}

/**
 * Texts left empty, as they are sent: null where the field may be nothing (so that a text can be taken away again), else
 * absent, so that a required field is refused in its own words.
 */
export function withoutEmpty(value: unknown, schema: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner, place) => withoutEmpty(inner, partOf(schema, place)))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const part = partOf(schema, key)
      if (inner !== '' && inner !== undefined) return [[key, withoutEmpty(inner, part)]]
      return canParse(part) && part.safeParse(null).success ? [[key, null]] : []
    }),
  )
}

interface Parsing {
  safeParse(value: unknown): { success: boolean }
}
function canParse(schema: unknown): schema is Parsing {
  return typeof schema === 'object' && schema !== null && 'safeParse' in schema
}

/** The schema of one key of an object, or of an item of an array; undefined where the schema does not say. */
function partOf(schema: unknown, key: string | number): unknown {
  const inner = unwrapped(schema)
  if (typeof inner !== 'object' || inner === null) return undefined
  if (typeof key === 'number') return 'element' in inner ? inner.element : undefined
  return 'shape' in inner && typeof inner.shape === 'object' && inner.shape !== null
    ? (inner.shape as Record<string, unknown>)[key]
    : undefined
}

/** What stands inside optional, nullable, default and piped schemas. */
function unwrapped(schema: unknown): unknown {
  let inner = schema
  while (typeof inner === 'object' && inner !== null && !('shape' in inner) && !('element' in inner)) {
    if ('unwrap' in inner && typeof inner.unwrap === 'function') inner = inner.unwrap()
    else if ('in' in inner) inner = inner.in
    else return inner
  }
  return inner
}
