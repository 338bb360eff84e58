import type { TimeLimit } from '#platform/procedures/contract/index.ts'

const unconfirmed = {
  citation: '《河南省行政指导工作规范》全文待取得，默认值由单位确认',
  confidence: '待确认',
} as const

/** The provincial text of 2014 and 2017 is not at hand: each is a default that a unit may change. None runs against the firm. */
export const limits: readonly TimeLimit[] = [
  { id: 'approving', text: '审批期限', length: { value: 3, unit: 'workingDay' }, ...unconfirmed },
  { id: 'serving', text: '送达期限', length: { value: 5, unit: 'workingDay' }, ...unconfirmed },
  {
    id: 'followingUp',
    text: '回访期限',
    length: { value: 30, unit: 'calendarDay' },
    extension: { length: { value: 30, unit: 'calendarDay' } },
    ...unconfirmed,
  },
  { id: 'decidingTransfer', text: '转办决定期限', length: { value: 3, unit: 'workingDay' }, ...unconfirmed },
]
