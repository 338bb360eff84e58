import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { Dealing, DealingSection } from '../contract/index.ts'

export interface AskedDealings {
  /** Its canonical id; records may have been written with that of one merged into it. */
  readonly canonicalId: string
  readonly actor: Actor
  /** Most items to answer. */
  readonly most: number
}

/** What a domain tells of a counterparty, within the rights of whoever asks. */
export interface DealingSource {
  /** `risk-prevention.records`: module and kind. */
  readonly key: string
  /** 执法记录 */
  readonly title: string
  /** Who does not hold it gets no section. */
  readonly permission: string
  readonly read: (
    db: Db | Transaction,
    asked: AskedDealings,
  ) => Promise<{ readonly total: number; readonly items: Dealing[]; readonly path: string | null }>
}

const sources = new Map<string, DealingSource>()
const mostItems = 10

/** A domain calls this in its `module.ts`; the pages name no domain. */
export function registerDealings(source: DealingSource): void {
  sources.set(source.key, source)
}

/** Every domain's section, in the order of their keys. */
export async function dealingsOf(db: Db | Transaction, canonicalId: string, actor: Actor): Promise<DealingSection[]> {
  const sections: DealingSection[] = []
  for (const { key, title, permission, read } of [...sources.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    if (!actor.posts.some((post) => post.permissions.has(permission))) continue
    sections.push({ key, title, ...(await read(db, { canonicalId, actor, most: mostItems })) })
  }
  return sections
}
