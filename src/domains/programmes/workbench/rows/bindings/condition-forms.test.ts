import { expect, test } from 'vitest'
import type { Binding, FactKind } from '#platform/evidence/contract/index.ts'
import { checkBinding } from '#platform/evidence/domain/index.ts'
import { blankCondition, operatorsOf } from './condition-forms.ts'

const kind: FactKind = {
  kind: 'sample.made',
  text: '宣传',
  counter: '次',
  noun: '宣传',
  fields: {
    content: { text: '内容', type: 'text' },
    audiences: { text: '对象', type: 'texts' },
    people: { text: '人数', type: 'number' },
    heldOn: { text: '日期', type: 'day' },
    channel: { text: '方式', type: 'choice', options: { wechat: '微信', lecture: '讲座' } },
    channels: { text: '各方式', type: 'choices', options: { wechat: '微信' } },
  },
  sentence: '{organisation}宣传',
}

test('every comparison that the form offers for a field is one that the ledger can answer', () => {
  const faults = Object.entries(kind.fields).flatMap(([name, field]) =>
    operatorsOf(field).flatMap((operator) => {
      const binding: Binding = {
        factKind: kind.kind,
        period: { kind: 'fixed', from: null, to: null },
        conditions: [blankCondition(name, field, operator)],
        atLeast: 1,
        distinctBy: null,
        whose: 'unit',
        orPrevious: false,
      }
      return checkBinding(binding, [kind])
    }),
  )
  expect(faults).toEqual([])
})
