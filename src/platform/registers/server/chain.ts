import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/publishing/domain/index.ts'
import type { RegisterColumn, RegisterItem } from '../contract/index.ts'

/** What the first link is built on. */
export const chainStart = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Of one row: its place, its key, its values; canonical, so that the order of keys does not matter. */
export function hashOfRow(position: number, key: string, item: RegisterItem['values']): string {
  return sha256(canonicalJson({ position, key, item }))
}

/** Each row's seal covers all rows before it. */
export function sealOf(previousSeal: string, contentHash: string): string {
  return sha256(`${previousSeal}${contentHash}`)
}

export interface SealedVersion {
  readonly chainPosition: number
  readonly previousHash: string
  readonly registerCode: string
  readonly kind: string
  readonly number: number
  readonly title: string
  readonly note: string
  readonly organisationName: string
  readonly columns: readonly RegisterColumn[]
  readonly headline: string
  readonly effectiveOn: string
  readonly publishedAt: string
  readonly publishedOn: string
  readonly rowCount: number
  /** The last row's seal. */
  readonly rowsHash: string
}

/** A version's link: everything that was published, and the link before it. */
export function hashOfVersion(version: SealedVersion): string {
  return sha256(canonicalJson({ ...version, columns: version.columns.map((column) => ({ ...column })) }))
}
