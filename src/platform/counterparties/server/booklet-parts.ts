import type { Db } from '#base/database/index.ts'

/** One line of a firm's booklet, in plain words for the firm itself. */
export interface BookletEntry {
  readonly on: string
  /** Whose office it was; whom to ask. */
  readonly organisationName: string
  /** What the link says, before the words. */
  readonly title?: string | undefined
  readonly text: string
  /** What is asked of the firm, or agreed, with its day. */
  readonly dueOn?: string | undefined
  /** A page of the portal. */
  readonly path?: string | undefined
}

/**
 * What a domain tells a firm in 一户一册. It is read by the portal, so the domain's `portalRights` must open its columns; nothing may
 * be in it that the firm itself has not been told. It is asked only for firms that are known by their number.
 */
export interface BookletPart {
  /** `guidance.visits`: module and kind. */
  readonly key: string
  /** 上门指导 */
  readonly title: string
  readonly read: (
    db: Db,
    asked: { readonly counterpartyIds: readonly string[]; readonly most: number },
  ) => Promise<readonly BookletEntry[]>
}

export interface BookletSection {
  readonly key: string
  readonly title: string
  readonly entries: readonly BookletEntry[]
}

const parts = new Map<string, BookletPart>()
const mostEntries = 100

/** A domain calls this in its `module.ts`; the booklet names no domain. */
export function registerBookletPart(part: BookletPart): void {
  parts.set(part.key, part)
}

/** Every domain's section in the order of their keys; those with nothing to say are left out. */
export async function bookletPartsOf(db: Db, counterpartyIds: readonly string[]): Promise<BookletSection[]> {
  if (!counterpartyIds.length) return []
  const sections: BookletSection[] = []
  for (const { key, title, read } of [...parts.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const entries = await read(db, { counterpartyIds, most: mostEntries })
    if (entries.length) sections.push({ key, title, entries })
  }
  return sections
}
