import { expect, test } from 'vitest'
import type { FactKind } from '../contract/index.ts'
import { offerBindings } from './offer-bindings.ts'

const kind = (name: string, proves: NonNullable<FactKind['proves']>): FactKind => ({
  kind: `training.${name}`,
  text: '举办培训',
  counter: '次',
  noun: '培训',
  fields: { topic: { text: '主题', type: 'text' } },
  sentence: '{organisation}举办培训',
  proves,
})
const conditions = [{ field: 'topic', operator: 'equals', value: '行政调解' } as const]
const kinds = [
  kind('held', [{ words: ['培训', '行政调解'], conditions }, { words: ['培训'] }]),
  kind('other', [{ words: ['论坛'] }]),
]

test('a kind is offered where all its words stand in the row, the narrowest first', () => {
  expect(offerBindings('行政执法培训考试中有关 行政\n调解的内容', kinds)).toMatchObject([
    { factKind: 'training.held', conditions, atLeast: 1, period: { from: { anchor: 'yearStart' } } },
  ])
  expect(offerBindings('培训照片', kinds)).toMatchObject([{ factKind: 'training.held', conditions: [] }])
})

test('of what a row joins by 或者 one is enough', () => {
  const offered = (words: string) => offerBindings(words, kinds).map(({ orPrevious }) => orPrevious)
  expect(offered('举办论坛或者培训')).toEqual([true, true])
  expect(offered('举办论坛和培训')).toEqual([false, false])
})

test('a row whose words no kind knows is offered nothing', () => {
  expect(offerBindings('年度方案', kinds)).toEqual([])
})
