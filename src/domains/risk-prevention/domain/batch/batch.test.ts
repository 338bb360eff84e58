import { describe, expect, test } from 'vitest'
import { availableBatchActions } from './available-batch-actions.ts'
import { emptyContent, type BatchContent } from './batch-content.ts'
import { stageAfter, stageBefore, stateOfStep, summaryOfStep } from './steps.ts'
import type { BatchAction, BatchStage } from '../../contract/index.ts'

const everybody = () => true
const ready: BatchContent = {
  ...emptyContent,
  points: 4,
  consultation: { state: 'concluded', unanswered: 0 },
}
const because = (stage: BatchStage, content: BatchContent, action: BatchAction) =>
  availableBatchActions(stage, content, everybody).find((one) => one.action === action)?.because

describe('a batch', () => {
  test('goes through six steps in order, and back one at a time', () => {
    const way: BatchStage[] = ['points']
    while (way.at(-1) !== 'closed') way.push(stageAfter(way.at(-1)!))
    expect(way).toEqual(['points', 'measures', 'consultation', 'publication', 'guidance', 'evaluation', 'closed'])
    expect(stageBefore('publication')).toBe('consultation')
    expect(stageBefore('points')).toBe('points')
    expect(stateOfStep('points', 'measures')).toBe('done')
    expect(stateOfStep('guidance', 'measures')).toBe('waiting')
  })

  test('is not sorted out before somebody confirmed each level', () => {
    expect(because('points', emptyContent, 'finishPoints')).toContain('还没有违法风险点')
    expect(because('points', { ...emptyContent, points: 3, unconfirmed: 2 }, 'finishPoints')).toContain('2 个')
    expect(because('points', { ...emptyContent, points: 3 }, 'finishPoints')).toBeNull()
  })

  test('with an unanswered opinion is not published, nor let out of the consultation', () => {
    const content: BatchContent = { ...ready, consultation: { state: 'concluded', unanswered: 1 } }
    expect(because('publication', content, 'publish')).toContain('1 条意见没有答复')
    expect(because('consultation', content, 'finishConsultation')).toContain('1 条意见没有答复')
    expect(because('publication', ready, 'publish')).toBeNull()
  })

  test('was never asked about: it is not published', () => {
    expect(because('publication', { ...ready, consultation: null }, 'publish')).toContain('还没有征求意见')
  })

  test('needs bases and measures for each point before it is published', () => {
    expect(because('publication', { ...ready, withoutBases: 1 }, 'publish')).toContain('依据')
    expect(because('publication', { ...ready, withoutMeasures: 1 }, 'publish')).toContain('措施')
  })

  test('is not changed while the list is under review or public', () => {
    for (const publication of ['inReview', 'published'] as const)
      expect(because('publication', { ...ready, publication }, 'editPoints')).not.toBeNull()
  })

  test('offers nobody what belongs to another role', () => {
    const clerk = availableBatchActions('points', ready, (permission) => permission === 'risk-prevention.edit')
    expect(clerk.map(({ action }) => action)).toEqual(['editPoints'])
  })

  test('says each step in words', () => {
    expect(summaryOfStep('points', { ...emptyContent, points: 12, unconfirmed: 3 })).toBe('12 个风险点，3 个等级未确认')
    expect(summaryOfStep('publication', { ...ready, publication: 'published', channels: 3 })).toBe(
      '已公布，宣传方式 3 种',
    )
  })
})
