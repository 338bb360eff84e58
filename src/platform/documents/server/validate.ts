import { z } from 'zod'
import { documentProblems } from '../contract/problems.ts'

const chinese = z.locales.zhCN().localeError

/** @throws Problem `documents.invalid-content` that names each wrong field. */
export function validate<Schema extends z.ZodType>(schema: Schema, content: unknown): z.output<Schema> {
  const parsed = schema.safeParse(content, { error: chinese })
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  const words = errors.slice(0, 5).map(({ path, message }) => (path === '' ? message : `「${path}」${message}`))
  throw documentProblems.refuse('documents.invalid-content', words.join('；'), errors)
}
