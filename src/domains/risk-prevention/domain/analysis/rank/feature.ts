import type { Day } from '../days.ts'

/** One inspection to be foretold: by then known columns, the day it is due, and until when the past is known. */
export interface Question {
  readonly entity: string
  readonly column: (name: string) => string
  /** Records of this day or later are not looked at. */
  readonly until: Day
  readonly on: Day
}

/** A number that describes a question, and the sentence that a clerk can repeat to the firm. */
export interface Feature {
  /** Features of one subject are told together. */
  readonly subject: string
  /** The file's column it was made from; empty where it is the firm's own past. */
  readonly column: string
  /** What the rule of thumb needs to know it by. */
  readonly role?: 'ownRate' | 'groupRate'
  value(question: Question): number
  sentence(question: Question): string
}

export function logOdds(chance: number): number {
  const kept = Math.min(Math.max(chance, 1e-4), 1 - 1e-4)
  return Math.log(kept / (1 - kept))
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`
}
