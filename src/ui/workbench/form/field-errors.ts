import type { FieldError } from '#base/http/contract.ts'

export type FieldName = (string | number)[]

export interface PlacedErrors {
  /** Errors for fields of the form. */
  readonly fields: { readonly name: FieldName; readonly errors: string[] }[]
  /** Errors that no field can show; they stand above the form. */
  readonly others: readonly FieldError[]
}

/** `body.rows.3.name` → `['rows', 3, 'name']`; undefined for what is not of the body. */
export function fieldNameOf(path: string): FieldName | undefined {
  const [place, ...parts] = path.split('.')
  if (place !== 'body' || parts.length === 0) return undefined
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** Places the server's or the schema's errors at the fields of a form; several at one field are joined. */
export function placeErrors(errors: readonly FieldError[], hasField: (name: FieldName) => boolean): PlacedErrors {
  const fields = new Map<string, { name: FieldName; errors: string[] }>()
  const others: FieldError[] = []
  for (const error of errors) {
    const name = nearestField(fieldNameOf(error.path), hasField)
    if (!name) {
      others.push(error)
      continue
    }
    const key = JSON.stringify(name)
    const known = fields.get(key)
    if (known) known.errors.push(error.message)
    else fields.set(key, { name, errors: [error.message] })
  }
  return { fields: [...fields.values()], others }
}

/** The field itself, or the innermost one around it: an error at `members.2` is shown at `members`. */
function nearestField(name: FieldName | undefined, hasField: (name: FieldName) => boolean): FieldName | undefined {
  for (let length = name?.length ?? 0; length > 0; length--) {
    const candidate = name!.slice(0, length)
    if (hasField(candidate)) return candidate
  }
  return undefined
}

/** Whether an object has this path, whatever its value: a field that was just emptied has been changed too. */
export function holds(value: unknown, name: FieldName): boolean {
  let inner = value
  for (const key of name) {
    if (typeof inner !== 'object' || inner === null || !(key in inner)) return false
    inner = Reflect.get(inner, key)
  }
  return true
}
