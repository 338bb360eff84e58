import { createHash } from 'node:crypto'
import type { VisitFields } from '../contract/index.ts'

/** What was sent, as one value: its fields stand in the order of the contract, whoever wrote them. */
export function visitDigest({ checkup, ...visit }: VisitFields): string {
  // Phones sent visits before there were check-ups: theirs have the same digest as ever.
  const content = checkup.length ? { ...visit, checkup } : visit
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
