import type { BoundParty, Confidence, TimeLimit } from '../contract/index.ts'

/** What is said once for all rules of a law, and may be said otherwise for one of them. */
interface Source {
  /** Name as a citation writes it, with 《》 or the document's number. */
  readonly law: string
  /** Date of the text that was read; null where no full text was. */
  readonly version: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly confidence: Confidence
  /** Article by which days are counted. */
  readonly countedBy: string | null
}

/** A length of a rule. What is left out is as in the law's heading. */
export interface Length extends Partial<Source> {
  readonly value: number
  readonly unit: TimeLimit['unit']
  readonly article: string
  readonly start: string
  readonly binds: BoundParty
  readonly sense?: 'atLeast'
  readonly overridable?: true
  readonly summary: string
  readonly doubt?: string
}

/** A rule with its lengths, in the order in which the rule names them. */
export interface Rule {
  readonly id: string
  readonly lengths: readonly [Length, ...Length[]]
  /** The rule is about its first length, which its bare id names; the others are outer bounds. */
  readonly isFirst?: true
}

/** Why a rule has no length to count. */
export type Lack = 'conduct' | 'amount' | 'age' | 'fixedDate' | 'frequency' | 'noNumber' | 'unseen' | 'counting'

/** The rules of one law or subject. */
export interface LawRules extends Source {
  readonly rules: readonly Rule[]
  /** Ids of rules without a length. */
  readonly without: Readonly<Partial<Record<Lack, readonly string[]>>>
}

/** Ids written one after another. */
export function ids(text: string): string[] {
  return text.trim().split(/\s+/)
}
