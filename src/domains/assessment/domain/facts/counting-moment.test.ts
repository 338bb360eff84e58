import { describe, expect, it } from 'vitest'
import { countingMoment, type Occurrence } from './counting-moment.ts'

const open: Occurrence = {
  originalDueOn: '2020-07-29',
  dueOn: '2020-07-29',
  firstReleasedAt: null,
  submittedAt: null,
  importedOn: null,
  extension: null,
}
const released = (at: string, over: Partial<Occurrence> = {}): Occurrence => ({
  ...open,
  firstReleasedAt: at,
  submittedAt: '2020-07-28T09:00:00+08:00',
  ...over,
})

describe('nothing handed in', () => {
  it('is not known on the last day, and a failing the day after', () => {
    expect(countingMoment([open], 'approverReleases', '2020-07-29').submittedAt).toBeUndefined()
    expect(countingMoment([open], 'approverReleases', '2020-07-30').submittedAt).toBeNull()
  })

  it('is not yet a failing while a later date is to come', () => {
    const later = { ...open, originalDueOn: '2020-12-25', dueOn: '2020-12-25' }
    expect(countingMoment([open, later], 'approverReleases', '2020-10-01').submittedAt).toBeUndefined()
  })

  it('is never a failing where no day was set', () => {
    const undated = { ...open, originalDueOn: null, dueOn: null }
    expect(countingMoment([undated], 'approverReleases', '2030-01-01').submittedAt).toBeUndefined()
  })
})

describe('the moment that counts', () => {
  const late = released('2020-07-30T08:00:00+08:00')
  it('is the release, or the clerk’s submission where the programme says so', () => {
    expect(countingMoment([late], 'approverReleases', '2020-08-01').submittedAt).toBe('2020-07-30T08:00:00+08:00')
    expect(countingMoment([late], 'clerkSubmits', '2020-08-01').submittedAt).toBe('2020-07-28T09:00:00+08:00')
  })

  it('is the day of the e-mail for what came before the platform', () => {
    const imported = released('2020-11-01T08:00:00+08:00', { importedOn: '2020-07-20' })
    expect(countingMoment([imported], 'approverReleases', '2020-12-01').submittedAt).toBe('2020-07-20T00:00:00+08:00')
  })

  it('of several uploads is the one furthest behind its day', () => {
    const second = released('2020-12-20T08:00:00+08:00', { originalDueOn: '2020-12-25', dueOn: '2020-12-25' })
    expect(countingMoment([late, second], 'approverReleases', '2020-12-31')).toMatchObject({
      submittedAt: late.firstReleasedAt,
      dueOn: '2020-07-29',
    })
  })

  it('is not known while one of several uploads is missing', () => {
    expect(countingMoment([late, open], 'approverReleases', '2020-12-31').submittedAt).toBeUndefined()
  })
})

it('a granted extension moves the day and is named', () => {
  const extended = released('2020-08-05T08:00:00+08:00', {
    dueOn: '2020-08-10',
    extension: { until: '2020-08-10', reason: '征求意见期未满' },
  })
  expect(countingMoment([extended], 'approverReleases', '2020-08-11').moved).toEqual({
    on: '2020-08-10',
    because: '经批准延期',
  })
})
