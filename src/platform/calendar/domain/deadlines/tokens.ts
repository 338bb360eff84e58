/** Where a piece stands in the text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Pieces without a number of their own. `about` and `around` make a date inexact (约…, …初, …左右); `length` is a
 * duration; `unclear` is a time that no calendar decides (通知后 3 日内, 每周, 次月, 农历); `aside` may stand between a
 * date and its 前 and changes nothing; `mark` begins an item of a list.
 */
export type PlainKind =
  | 'yearEnd'
  | 'wholeYear'
  | 'monthEnd'
  | 'end'
  | 'before'
  | 'within'
  | 'after'
  | 'about'
  | 'around'
  | 'length'
  | 'unclear'
  | 'to'
  | 'and'
  | 'or'
  | 'aside'
  | 'break'
  | 'mark'
  | 'word'

export type Piece =
  | { readonly kind: PlainKind }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'yearShift'; readonly shift: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly kind: 'tenDays'; readonly first: number; readonly last: number }
  | { readonly kind: 'halfMonth' | 'halfYear'; readonly half: 1 | 2 }
  | { readonly kind: 'quarter'; readonly first: number; readonly last: number }
  /** A recurrence, by the months of its period. */
  | { readonly kind: 'every'; readonly months: 1 | 3 | 6 | 12 }
  /** A month of a longer period; 0 is its last, `next` the month after it. */
  | { readonly kind: 'monthOfPeriod'; readonly place: 0 | 1 | 2 | 3 | 'next' }

/** A piece of a deadline phrase, or one character that means nothing here; `spaced` behind white space. */
export type Token = Span & Piece & { readonly spaced: boolean }

/** What the texts of dates are made of, for patterns of other modules. */
export type TokenKind = Token['kind']
