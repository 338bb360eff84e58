import { describe, expect, it } from 'vitest'
import { judgePanel } from './expert-panel.ts'

const settings = { experts: 3, spread: 15 }
const review = (score: number | null, recused = false) => ({ expertId: 'e', score, recused })
const panel = (...scores: (number | null)[]) =>
  judgePanel(
    scores.map((score) => review(score)),
    settings,
  )

describe('a panel of experts', () => {
  it.each([
    [[], false],
    [[90, 80], false],
    [[90, 80, null], false],
    [[90, 80, 85], true],
  ])('with %j is complete: %s', (scores, complete) => {
    expect(panel(...scores).complete).toBe(complete)
  })

  it('asks a further expert only where scores lie more than the setting apart', () => {
    expect(panel(90, 75, 80)).toMatchObject({ expertsWanted: 3, complete: true })
    expect(panel(90.1, 75.1, 80)).toMatchObject({ expertsWanted: 3, complete: true })
    expect(panel(90.2, 75.1, 80)).toMatchObject({ expertsWanted: 4, complete: false })
    expect(panel(90.2, 75.1, 80).sentence).toBe('最高分与最低分相差超过 15 分，还需 1 名专家评分')
  })

  it('is complete with the further score, however far apart it lies', () => {
    expect(panel(95, 60, 80, 30)).toMatchObject({ complete: true, scores: [95, 60, 80, 30] })
  })

  it('does not count an expert who declared 回避', () => {
    const state = judgePanel([review(90), review(20, true), review(85), review(88)], settings)
    expect(state).toMatchObject({ scores: [90, 85, 88], complete: true })
  })
})
