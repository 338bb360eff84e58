import { describe, expect, test } from 'vitest'
import { GuidanceSettings } from '../../contract/settings/settings.ts'
import { progressOf } from './firm-steps.ts'
import { inOrder, judgeFirm, proposedMode, wayTo, type KnownOfFirm } from './judge-candidate.ts'
import { isDue, windowOn } from './season-window.ts'

const settings = GuidanceSettings.parse({})

test('the mode is proposed by the level, and a level that nobody confirmed is treated as the lowest', () => {
  expect(proposedMode('high', settings)).toBe('suggestion')
  expect(proposedMode(null, settings)).toBe(settings.modeByLevel.low)
  const own = { ...settings, modeByLevel: { ...settings.modeByLevel, high: 'coaching' as const } }
  expect(proposedMode('high', own)).toBe('coaching')
})

describe('a firm of the trade', () => {
  const firm: KnownOfFirm = {
    tradeCode: 'H6210',
    cases: 2,
    place: '演示路',
    toldOn: null,
    isUnderWay: false,
    visitNear: null,
  }
  const visitNear = { organisationName: '演示城管局', on: '2020-12-22', topic: '门前三包' }

  test('is on the list with its reasons', () =>
    expect(judgeFirm(firm, 30)).toEqual({
      standing: 'ready',
      reason: '行业 H6210，地址含“演示路”，两年内同类案件 2 件',
      caution: '',
    }))

  test('that was told within the days, or is being told, is shown and not told again', () => {
    expect(judgeFirm({ ...firm, toldOn: '2020-12-01' }, 30)).toMatchObject({
      standing: 'toldRecently',
      caution: '12月1日已告知，30 天内不重复',
    })
    expect(judgeFirm({ ...firm, isUnderWay: true, visitNear }, 30).standing).toBe('toldRecently')
  })

  test('that another unit is about to visit is shown with whom and when', () => {
    const { standing, caution } = judgeFirm({ ...firm, visitNear }, 30)
    expect(standing).toBe('visitNear')
    expect(caution).toContain('演示城管局定于12月22日走访')
  })

  test('comes first where it had cases of its own, after all who can be told comes who cannot', () => {
    const list = inOrder([
      { name: '乙', standing: 'toldRecently', cases: 9 },
      { name: '丙', standing: 'ready', cases: 0 },
      { name: '甲', standing: 'ready', cases: 3 },
      { name: '丁', standing: 'visitNear', cases: 5 },
    ])
    expect(list.map(({ name }) => name)).toEqual(['甲', '丙', '丁', '乙'])
  })

  test.each([
    [{ hasConsented: true, address: '演示路 1 号', channels: [] }, 'electronic'],
    [{ hasConsented: false, address: '演示路 1 号', channels: ['phone'] }, 'post'],
    [{ hasConsented: false, address: null, channels: ['phone'] }, 'direct'],
    [{ hasConsented: false, address: null, channels: ['none'] }, 'none'],
    [{ hasConsented: false, address: null, channels: [] }, 'none'],
  ] as const)('is reached by what is on record of it: %j → %s', (known, way) => expect(wayTo(known)).toBe(way))
})

describe('a season', () => {
  const flood = { begins: '06-01', ends: '09-30', daysBefore: 14 }
  const heating = { begins: '11-15', ends: '03-15', daysBefore: 20 }

  test('that is over comes again in the next year', () => {
    expect(windowOn(flood, '2020-10-01')).toEqual({
      year: 2021,
      from: '2021-06-01',
      until: '2021-09-30',
      preparedOn: '2021-05-18',
    })
  })

  test('that passes the turn of the year belongs to the year in which it begins', () => {
    expect(windowOn(heating, '2021-02-01')).toMatchObject({ year: 2020, from: '2020-11-15', until: '2021-03-15' })
    expect(windowOn(heating, '2021-03-16')).toMatchObject({ year: 2021, from: '2021-11-15', until: '2022-03-15' })
  })

  test.each([
    ['2020-05-17', false],
    ['2020-05-18', true],
    ['2020-09-30', true],
    ['2020-10-01', false],
  ])('is prepared from so many days before until it ends: %s', (today, due) =>
    expect(isDue(windowOn(flood, today), today)).toBe(due),
  )
})

test.each([
  ['waiting', null, 'waiting'],
  ['failed', null, 'failed'],
  ['issued', 'issued', 'deliver'],
  ['issued', 'delivered', 'followUp'],
  ['issued', 'followedUp', 'close'],
  ['issued', 'closed', 'closed'],
  ['issued', 'transferred', 'other'],
  ['undone', 'withdrawn', 'undone'],
] as const)('a firm that is %s with its case %s stands at %s', (state, caseState, progress) =>
  expect(progressOf(state, caseState)).toBe(progress),
)
