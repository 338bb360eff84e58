/** Of a firm, what a phone carries. */
export interface KnownFirm {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly address: string | null
}

/** Of a risk point, what a phone carries. */
export interface KnownPoint {
  readonly id: string
  readonly name: string
  readonly organisationName: string
  /** Empty where the point is of no one trade; absent in what an older release kept. */
  readonly tradeName?: string
}
