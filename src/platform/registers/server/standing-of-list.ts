import { isDeepStrictEqual } from 'node:util'
import type { Db, Transaction } from '#base/database/index.ts'
import type { ListStanding } from '../contract/index.ts'
import { listRegisterVersions } from './read-register.ts'

/** A line as it is public. */
interface ShownLine {
  readonly content: unknown
  readonly version_number: number
  readonly published_on: string
  readonly register_code: string
}

interface UnitList {
  readonly kind: string
  readonly unit: { readonly id: string; readonly name: string }
  /** As they would be published now, in the order of `shown`. */
  readonly items: readonly unknown[]
  readonly shown: readonly ShownLine[]
  /** Why the items cannot be published; null where they can. */
  readonly fault: string | null
  readonly today: string
}

/** How a unit's list of a kind stands. */
export async function standingOfList(
  db: Db | Transaction,
  { kind, unit, items, shown, fault, today }: UnitList,
): Promise<ListStanding> {
  const known = await listRegisterVersions(db, { kind, subjectId: unit.id, today })
  const underReview = known?.versions.find(({ state }) => state === 'review')
  const [first] = shown
  return {
    organisationId: unit.id,
    organisationName: unit.name,
    items: items.length,
    published: first
      ? { number: first.version_number, on: first.published_on, code: first.register_code, items: shown.length }
      : null,
    hasChanged: !isDeepStrictEqual(
      items,
      shown.map(({ content }) => content),
    ),
    publicationId: underReview?.publicationId ?? null,
    because: underReview ? '正在发布审核，办结后才能再送' : fault,
  }
}
