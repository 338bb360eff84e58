import { createHash } from 'node:crypto'
import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'

/** The same text for the same content: the order of keys is none. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sortKeys(value))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, item]) => [key, sortKeys(item)]),
  )
}

/** Names the words that a row is graded by: any change of a word, date or number gives another version. */
export function ruleVersionOf(row: ProgrammeRow): string {
  const { code, grading, dates, requirement } = row
  const digest = createHash('sha256').update(canonicalText({ code, grading, dates, requirement }))
  return `${code}@${digest.digest('hex').slice(0, 16)}`
}
