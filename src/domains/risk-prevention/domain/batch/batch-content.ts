/** What a batch holds, as far as its steps depend on it. */
export interface BatchContent {
  readonly points: number
  /** Active points whose level nobody confirmed. */
  readonly unconfirmed: number
  readonly withoutMeasures: number
  readonly withoutBases: number
  readonly consultation: { readonly state: 'running' | 'concluded'; readonly unanswered: number } | null
  readonly publication: 'inReview' | 'published' | null
  readonly channels: number
  readonly guidances: number
  readonly evaluation: 'draft' | 'final' | null
}

export const emptyContent: BatchContent = {
  points: 0,
  unconfirmed: 0,
  withoutMeasures: 0,
  withoutBases: 0,
  consultation: null,
  publication: null,
  channels: 0,
  guidances: 0,
  evaluation: null,
}
