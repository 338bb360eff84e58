import { describe, expect, test } from 'vitest'
import { PointCounts, RiskSettings } from '../../contract/index.ts'
import { proposeLevel } from './propose-level.ts'

const settings = RiskSettings.parse({})
const counted = (counts: Partial<PointCounts>, lawUnclear = false, changed: Partial<RiskSettings> = {}) =>
  proposeLevel(
    { counts: PointCounts.parse({ from: '2020-01-01', to: '2020-12-31', cases: 20, ...counts }), lawUnclear },
    { ...settings, ...changed },
  )

describe('the level of a risk point', () => {
  test('major penalties or coercion above the set share make it high, with the counts in the reason', () => {
    expect(counted({ major: 1 })).toMatchObject({ level: 'high', overlap: false })
    expect(counted({ coercive: 1 }).reasons[0]).toMatchObject({
      criterion: 'majorOrCoercive',
      because: '20 件中行政强制 1 件，占 5%，不低于 5%',
    })
    expect(counted({ major: 1 }, false, { majorShare: 0.06 }).level).toBe('medium')
  })

  test('what happens often is high, and the threshold is the setting', () => {
    expect(counted({ cases: 50 }).level).toBe('high')
    expect(counted({ cases: 49 }).level).toBe('medium')
    expect(counted({ cases: 49 }, false, { frequentCases: 40 }).level).toBe('high')
  })

  test('half a year counts twice', () => {
    expect(counted({ cases: 26, to: '2020-06-30' }).level).toBe('high')
  })

  test('a rise makes it high only above what is rare', () => {
    expect(counted({ cases: 12, casesBefore: 8 }).reasons[0]).toMatchObject({ criterion: 'frequent', level: 'high' })
    expect(counted({ cases: 3, casesBefore: 1 }).level).toBe('low')
    expect(counted({ cases: 12, casesBefore: 9 }).level).toBe('medium')
  })

  test('simple procedure, minor and corrected, and rare are low', () => {
    expect(counted({ simple: 10 }).level).toBe('low')
    expect(counted({ minorCorrected: 10 }).level).toBe('low')
    expect(counted({ cases: 3 }).level).toBe('low')
  })

  test('parking tickets are simple procedure and frequent: the higher is proposed and the example is quoted', () => {
    const proposal = counted({ cases: 900, simple: 900 })
    expect(proposal).toMatchObject({ level: 'high', overlap: true })
    expect(proposal.note).toContain('十大贴条路段')
    expect(proposal.reasons.map(({ criterion }) => criterion)).toEqual(['frequent', 'simpleProcedure'])
  })

  test('the remainder is medium, and goes where the setting says with two levels', () => {
    expect(counted({}).reasons[0]?.criterion).toBe('remainder')
    expect(counted({}, false, { scheme: 'two' }).level).toBe('low')
    expect(counted({}, false, { scheme: 'two', remainderOfTwo: 'high' })).toMatchObject({
      level: 'high',
      overlap: false,
    })
  })

  test('nothing counted proposes nothing, except where the law is unclear', () => {
    expect(proposeLevel({ counts: null, lawUnclear: false }, settings)).toMatchObject({ level: null })
    expect(proposeLevel({ counts: null, lawUnclear: true }, settings)).toMatchObject({ level: 'low' })
  })
})
