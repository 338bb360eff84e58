import { describe, expect, test } from 'vitest'
import { disputeClasses, excludedMatterKeys, excludedMatters } from '../../contract/index.ts'
import { chooseBodies } from './choose-bodies.ts'
import { nextStep } from './next-step.ts'

describe('guided questions', () => {
  test('ask one thing after the other', () => {
    expect(nextStep({})).toMatchObject({ kind: 'question', number: 1, of: 3, question: { name: 'dispute' } })
    expect(nextStep({ dispute: 'civil' })).toMatchObject({ number: 2, question: { name: 'matter' } })
    expect(nextStep({ dispute: 'civil', matter: 'none' })).toMatchObject({ number: 3, question: { name: 'area' } })
  })

  test('an unknown answer is asked again, whatever it is called', () => {
    for (const dispute of ['', 'toString', '__proto__', '行政争议'])
      expect(nextStep({ dispute, matter: 'none', area: 'medical' })).toMatchObject({ number: 1 })
    expect(nextStep({ dispute: 'civil', matter: 'none', area: 'constructor' })).toMatchObject({ number: 3 })
  })

  test.each(excludedMatterKeys)('%s leads elsewhere, with a reason and a place to go', (matter) => {
    const step = nextStep({ dispute: 'administrative', matter, area: 'medical' })
    expect(step).toMatchObject({ kind: 'elsewhere', key: matter })
    expect(excludedMatters[matter].goTo.length).toBeGreaterThan(0)
    expect(excludedMatters[matter].because, 'a mark for the office, not for citizens').not.toContain('待确认')
  })

  test('each class is told its own papers first', () => {
    const first = Object.keys(disputeClasses).map((dispute) => {
      const step = nextStep({ dispute, matter: 'none', area: 'labour' })
      return step.kind === 'ready' ? step.bring[0] : null
    })
    expect(first).toEqual([
      '行政机关的决定书、通知书等文书，以及收到它的日期',
      '想要对方怎么做的清单，要钱的写明金额和算法',
    ])
  })
})

describe('the right body', () => {
  const bodies = [
    { organisationId: 'a', name: '甲局', areas: ['medical' as const], mediators: 2 },
    { organisationId: 'b', name: '乙局', areas: ['medical' as const, 'labour' as const], mediators: 5 },
    { organisationId: 'c', name: '丙局', areas: ['property' as const], mediators: 9 },
  ]
  const names = (dispute: Parameters<typeof chooseBodies>[1]) => chooseBodies(bodies, dispute).map(({ name }) => name)

  test('knows the area, more mediators first', () => {
    expect(names({ disputeClass: 'civil', area: 'medical' })).toEqual(['乙局', '甲局'])
    expect(names({ disputeClass: 'civil', area: 'environment' })).toEqual([])
    expect(names({ disputeClass: 'civil', area: 'other' })).toEqual(['丙局', '乙局', '甲局'])
  })

  test('is not the unit that acted, in an administrative dispute alone', () => {
    expect(names({ disputeClass: 'administrative', area: 'medical', actingUnitId: 'b' })).toEqual(['甲局'])
    expect(names({ disputeClass: 'civil', area: 'medical', actingUnitId: 'b' })).toEqual(['乙局', '甲局'])
  })
})
