import { z } from 'zod'
import { plainWords } from './plain-words.ts'
import { refuse, type FieldError } from './problem.ts'
import type { StandardSchemaV1 } from './standard-schema.ts'

z.config({ ...z.locales.zhCN(), customError: plainWords })

/** @throws Problem `base.invalid-input` that names each wrong field. */
export async function validate(
  schema: StandardSchemaV1 | undefined,
  value: unknown,
  place: 'params' | 'query' | 'body',
): Promise<unknown> {
  if (!schema) return undefined
  const result = await schema['~standard'].validate(value)
  if (!result.issues) return result.value
  const errors: FieldError[] = result.issues.map((issue) => ({
    path: [place, ...(issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))].join('.'),
    message: issue.message,
  }))
  throw refuse(
    'base.invalid-input',
    errors
      .map((error) => `${error.path.replace(/^body\./, '')}：${error.message}`)
      .slice(0, 5)
      .join('；'),
    errors,
  )
}
