import type { DeadlineKind } from '../../contract/index.ts'

/** Ways to set a time without a date, in the order in which they are told apart. */
const ways: readonly (readonly [kind: DeadlineKind, pattern: RegExp])[] = [
  [
    'atAssessment',
    /(?:[按依据随以与]照?[^,;。]{0,8}?)?(?:考核|考评)的?(?:具体|实际)?(?:时间|时|期间|当[天日]|安排|通知|要求|日期|之?前|同步|同时|一并|$)/,
  ],
  ['flexible', /灵活|弹性|机动|(?:自行|自主|自由)(?:安排|确定|决定|掌握|选择)/],
  [
    'asScheduled',
    /(?:[按依据视随以]|结合|遵照|服从)[^,;。]{0,20}?(?:安排|部署|计划|进度|日程|时间|时限|期限|节点|通知)|另行?(?:安排|通知|部署|确定)|统一(?:安排|部署|组织)|时间另定/,
  ],
  // Only 及时 itself: 尽快, 立即, 随时 are other promises and stay unreadable.
  ['prompt', /(?<!不)及时/],
]

/** A way to set a time that a text names, with the stretch that names it. */
export interface Timeless {
  readonly kind: DeadlineKind
  readonly start: number
  readonly end: number
}

/** The first way that a text names, or null. */
export function findTimeless(text: string): Timeless | null {
  for (const [kind, pattern] of ways) {
    const match = pattern.exec(text)
    if (match) return { kind, start: match.index, end: match.index + match[0].length }
  }
  return null
}
