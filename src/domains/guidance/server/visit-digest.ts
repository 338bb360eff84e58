import { createHash } from 'node:crypto'
import type { VisitFields } from '../contract/index.ts'

/** What was sent, as one value: its fields stand in the order of the contract, whoever wrote them. */
export function visitDigest(visit: VisitFields): string {
  return createHash('sha256').update(JSON.stringify(visit)).digest('hex')
}
