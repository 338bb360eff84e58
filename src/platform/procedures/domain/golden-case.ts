import type { LimitSetting } from '../contract/time-limit.ts'

/** What is expected after a step; whatever is left out is not looked at. */
export interface Expected {
  readonly state?: string
  /** By limit; null while it rests. */
  readonly due?: Readonly<Record<string, string | null>>
  readonly left?: Readonly<Record<string, number | null>>
  readonly tones?: Readonly<Record<string, string>>
  /** A part of the reason for which the act is refused. */
  readonly refused?: string
  /** The complete list of what the person of this step can do afterwards, without what is refused. */
  readonly next?: readonly string[]
}

export interface GoldenStep {
  readonly on: string
  /** Absent: a day passes and the clocks are read. */
  readonly action?: string
  /** A name of `people`, `party` or `clock`; the handler unless said. */
  readonly by?: string
  readonly form?: Readonly<Record<string, unknown>>
  readonly expect: Expected
}

/** A case with dates, replayed through the procedure: acts, and the states and due days after each. JSON. */
export interface GoldenCase {
  readonly name: string
  readonly openedOn: string
  readonly content?: Readonly<Record<string, unknown>>
  readonly settings?: readonly LimitSetting[]
  /** Permissions of those who act; whoever is not named holds all that the procedure knows. */
  readonly people?: Readonly<Record<string, readonly string[]>>
  readonly steps: readonly GoldenStep[]
}

export interface ReplayedStep {
  readonly on: string
  readonly action: string | null
  readonly state: string
  readonly due: Readonly<Record<string, string | null>>
  readonly left: Readonly<Record<string, number | null>>
  readonly tones: Readonly<Record<string, string>>
  readonly refused: string | null
  readonly next: readonly string[]
}
