import type { z } from 'zod'
import { findLabel } from '../contract/labelled.ts'

/** A filled-in form as lines that a person reads: labels and words instead of names and codes. */
export function fieldsOf(
  schema: z.ZodObject | undefined,
  form: Record<string, unknown>,
): { label: string; value: string }[] {
  if (!schema) return []
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    const label = findLabel(field)
    const value = form[name]
    if (!label || value === undefined || value === null || value === '') return []
    if (label.words) {
      const written = label.words(value as never)
      return written ? [{ label: label.label, value: written }] : []
    }
    const words = (one: unknown) => label.options?.[String(one)] ?? plain(one)
    return [{ label: label.label, value: Array.isArray(value) ? value.map(words).join('、') : words(value) }]
  })
}

function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
