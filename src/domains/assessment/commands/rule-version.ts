import { createHash } from 'node:crypto'
import type { KnownProgramme } from '#domains/programmes/domain/index.ts'

/** Names the content of a programme's rules: any change of a word, date or number gives another version. */
export function ruleVersionOf(programme: KnownProgramme): string {
  const digest = createHash('sha256')
    .update(JSON.stringify(sortKeys(programme)))
    .digest('hex')
  return `${programme.id}@${digest.slice(0, 16)}`
}

/** The order in which a source file lists its fields is not content. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  )
}
