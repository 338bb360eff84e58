import type { z } from 'zod'
import type { FieldFault, ReadWords, Words } from './judge-rows.ts'

/** Reads words by a domain's own schema; further rules between fields come after it. */
export function readBySchema<Schema extends z.ZodType>(
  schema: Schema,
  /** The form that the schema reads, from the words, and which words cannot be read at all. */
  formOf: (words: Words) => { readonly form: unknown; readonly faults: readonly FieldFault[] },
  faultsBetween: (read: z.output<Schema>, today: string) => readonly FieldFault[] = () => [],
): ReadWords<z.output<Schema>> {
  return (words, today) => {
    const { form, faults } = formOf(words)
    const parsed = schema.safeParse(form)
    const told = new Set(faults.map(({ field }) => field))
    const ofSchema = parsed.success
      ? faultsBetween(parsed.data, today)
      : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), message }))
    const all = [...faults, ...ofSchema.filter(({ field }) => !told.has(field))]
    return parsed.success && !all.length ? { row: parsed.data } : { faults: all }
  }
}
