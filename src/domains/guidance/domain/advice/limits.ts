import type { TimeLimit } from '#platform/procedures/contract/index.ts'

const unconfirmed = { citation: '没有见到规定，默认值由单位确认', confidence: '待确认' } as const

export const adviceLimits: readonly TimeLimit[] = [
  {
    id: 'advising',
    text: '出具期限',
    length: { value: 15, unit: 'workingDay' },
    extension: { length: { value: 15, unit: 'workingDay' } },
    startsAtOpening: true,
    ...unconfirmed,
  },
  { id: 'correcting', text: '更正期限', length: { value: 5, unit: 'workingDay' }, ...unconfirmed },
]
