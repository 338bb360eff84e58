import { createHash } from 'node:crypto'

export interface SealedWords {
  readonly code: string
  readonly organisationId: string
  readonly riskPointId: string
  readonly shopName: string
  readonly text: string
  readonly correction: string
  readonly correctedOn: string | null
  readonly receivedAt: Date
}

/** Over what was sent, to whom, and the instant at which it came: none can be changed afterwards without showing. */
export function digestOf(words: SealedWords): string {
  const { code, organisationId, riskPointId, shopName, text, correction, correctedOn, receivedAt } = words
  const parts = [code, organisationId, riskPointId, shopName, text, correction, correctedOn, receivedAt.toISOString()]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
