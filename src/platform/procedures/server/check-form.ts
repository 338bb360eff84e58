import type { z } from 'zod'
import { refuse } from '#base/http/index.ts'
import { findLabel } from '../contract/index.ts'

/**
 * A form by the schema of the case's own edition, which may be older than the endpoint's.
 * @throws Problem `base.invalid-input` with each field by its Chinese label
 */
export function checkForm(schema: z.ZodObject, value: unknown, place: string): Record<string, unknown> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const errors = result.error.issues.map(({ path, message }) => ({
    path: [place, ...path.map(String)].join('.'),
    message,
  }))
  const named = result.error.issues.map(({ path, message }) => {
    const field = schema.shape[String(path[0])]
    return `${(field && findLabel(field)?.label) ?? path.join('.')}：${message}`
  })
  throw refuse('base.invalid-input', named.slice(0, 5).join('；'), errors)
}
