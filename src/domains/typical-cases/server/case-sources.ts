import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { PortalLink } from '#platform/publishing/index.ts'
import { typicalCaseProblems, type CaseParts, type CasePartTexts } from '../contract/index.ts'

/** What a domain knows of a record that is worth telling. */
export interface ToldRecord {
  readonly organisationId: string
  readonly label: string
  /** Its page in the workbench. */
  readonly path: string | null
  readonly title: string
  readonly original: CaseParts
  /** Names of firms and people in it; what others read gets letters instead. */
  readonly hidden: readonly string[]
}

/** A kind of work whose records can be told of. */
export interface CaseSource {
  /** `risk-prevention.point`: module and kind of record. */
  readonly key: string
  /** 法律风险防控 */
  readonly text: string
  /** How it calls the three parts; the usual names where it says nothing. */
  readonly partTexts?: CasePartTexts
  /** @throws Problem of the domain where there is no such record within the person's reach */
  readonly read: (tx: Transaction, recordId: string, actor: Actor) => Promise<ToldRecord>
  /** Public pages about the same matter: its risk point, its trade. */
  readonly about?: (tx: Transaction, recordId: string) => Promise<readonly PortalLink[]>
}

const usualTexts: CasePartTexts = { situation: '基本情况', practice: '主要做法', effect: '取得的效果' }
const sources = new Map<string, CaseSource>()

/** A domain calls this in its `module.ts`; nothing here names a domain. */
export function registerCaseSource(source: CaseSource): void {
  sources.set(source.key, source)
}

/** @throws Problem `typical-cases.no-source` */
export function getCaseSource(key: string): CaseSource {
  const source = sources.get(key)
  if (!source) throw typicalCaseProblems.refuse('typical-cases.no-source')
  return source
}

export const listCaseSources = () =>
  [...sources.values()].map(({ key, text }) => ({ key, text })).toSorted((a, b) => (a.key < b.key ? -1 : 1))

/** Of a record whose kind of work is no longer part of the product the key itself is all that is known. */
export const workTextOf = (key: string): string => sources.get(key)?.text ?? key
export const partTextsOf = (key: string): CasePartTexts => sources.get(key)?.partTexts ?? usualTexts

/** Where a reader of the case may go on. */
export async function findPagesAbout(tx: Transaction, work: string, recordId: string): Promise<readonly PortalLink[]> {
  return (await sources.get(work)?.about?.(tx, recordId)) ?? []
}
