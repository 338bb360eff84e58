import type { TimeLimit } from '#platform/procedures/contract/index.ts'

/** No Henan text with times was seen (TJ-DEF): defaults that each department sets for itself. */
const preset = {
  citation: '没有见到规定期限的本省文件，默认值由各单位确认（TJ-DEF）',
  confidence: '待确认',
} as const

export const limits: readonly TimeLimit[] = [
  {
    id: 'accepting',
    text: '决定是否受理的期限',
    length: { value: 5, unit: 'workingDay' },
    startsAtOpening: true,
    ...preset,
  },
  {
    id: 'mediating',
    text: '调解期限',
    length: { value: 30, unit: 'calendarDay' },
    extension: { length: { value: 30, unit: 'calendarDay' } },
    ...preset,
  },
]
