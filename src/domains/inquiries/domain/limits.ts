import type { TimeLimit } from '#platform/procedures/contract/index.ts'

const unconfirmed = { citation: '没有见到规定，默认值由市级办公室确认', confidence: '待确认' } as const

/** No document that we hold names a time for answering questions: both are defaults that a body may change. */
export const limits: readonly TimeLimit[] = [
  {
    id: 'answering',
    text: '答复期限',
    length: { value: 5, unit: 'workingDay' },
    extension: { length: { value: 5, unit: 'workingDay' } },
    startsAtOpening: true,
    ...unconfirmed,
  },
  { id: 'supplementing', text: '补充期限', length: { value: 10, unit: 'workingDay' }, ...unconfirmed },
  { id: 'askingAgain', text: '追问期限', length: { value: 10, unit: 'workingDay' }, neverPauses: true, ...unconfirmed },
]
