import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Binding, type Fact, type FactValue, type WrittenBinding } from '../contract/index.ts'
import { meetingHeld, publicityDone } from '../testing/sample-kinds.ts'
import { checkBinding } from './check-binding.ts'
import { evaluateBinding } from './evaluate-binding.ts'
import { explainBinding } from './explain-binding.ts'

const unit = '01900000-0000-7000-8000-000000000001'
const division = '01900000-0000-7000-8000-000000000002'
const kinds = [publicityDone, meetingHeld]
const context = { kinds, organisationId: unit, year: 2020, dueOn: '2020-07-29', issuedOn: '2020-05-08' }
let serial = 0

function fact(occurredOn: string, facts: Record<string, FactValue>, more: Partial<Fact> = {}): Fact {
  const id = `01900000-0000-7000-8000-${String(++serial).padStart(12, '0')}`
  return {
    id,
    kind: publicityDone.kind,
    organisationId: unit,
    organisationName: '市商务局',
    occurredOn,
    recordedAt: `${occurredOn}T10:00:00Z`,
    subject: { module: 'sample', id, label: '记录', link: null },
    facts,
    sentence: '',
    recordedBy: null,
    withdrawn: null,
    ...more,
  }
}

const untilDue = {
  kind: 'relative',
  from: { anchor: 'yearStart' },
  to: { anchor: 'dueOn' },
} as const
const bind = (more: Partial<WrittenBinding> = {}) =>
  Binding.parse({ factKind: publicityDone.kind, period: untilDue, ...more })
const threeChannels = bind({ atLeast: 3, distinctBy: { by: 'field', field: 'channels' } })

describe('counts', () => {
  test('kinds of publicity over several records, each once, the older record first', () => {
    const may = fact('2020-05-20', { channels: ['wechat', 'lecture'] })
    const june = fact('2020-06-01', { channels: ['wechat'] })
    const july = fact('2020-07-29', { channels: ['leaflet', 'lecture'] })
    const result = evaluateBinding(threeChannels, [july, june, may], context)
    expect(result).toMatchObject({ satisfied: true, count: 3, required: 3, missing: null })
    expect(result.counted).toEqual([
      { fact: may, contributes: ['微信', '讲座'] },
      { fact: july, contributes: ['宣传单'] },
    ])
    expect(result.notCounted).toEqual([{ fact: june, why: '微信已由更早的记录计入，不重复计算' }])
  })

  test('what is missing, in the words of the field', () => {
    const result = evaluateBinding(threeChannels, [fact('2020-05-20', { channels: ['wechat', 'lecture'] })], context)
    expect(result.missing).toBe('还差 1 种宣传方式（可以是宣传单、横幅）')
    const all = bind({
      atLeast: 3,
      distinctBy: { by: 'field', field: 'audience' },
    })
    const two = [
      fact('2020-05-20', { channels: ['wechat'], audience: 'enterprise' }),
      fact('2020-05-21', { channels: ['wechat'], audience: 'citizen' }),
    ]
    expect(evaluateBinding(all, two, context).missing).toBe('还差 1 类征求对象（协会商会）')
    expect(evaluateBinding(bind({ atLeast: 4 }), two, context).missing).toBe('还差 2 次宣传')
  })

  test('units, days and records once each', () => {
    const facts = [
      fact('2020-05-20', { channels: ['wechat'] }),
      fact('2020-05-20', { channels: ['wechat'] }, { organisationId: division, organisationName: '法规处' }),
    ]
    const count = (by: 'organisation' | 'day' | 'subject') =>
      evaluateBinding(bind({ atLeast: 9, distinctBy: { by } }), facts, context)
    expect(count('organisation')).toMatchObject({ count: 2, missing: '还差 7 个单位的宣传' })
    expect(count('day')).toMatchObject({ count: 1, missing: '还差 8 天的宣传' })
    expect(count('subject')).toMatchObject({ count: 2 })
  })
})

describe('does not count, and says why', () => {
  const why = (binding: Binding, one: Fact, more = {}) =>
    evaluateBinding(binding, [one], { ...context, ...more }).notCounted[0]?.why

  test('a day outside the period; the due day itself is inside', () => {
    expect(why(bind(), fact('2020-07-30', { channels: ['wechat'] }))).toBe(
      '发生在 2020-07-30，不在统计时段（2020-01-01 至 2020-07-29）内',
    )
    expect(why(bind(), fact('2019-12-31', { channels: ['wechat'] }))).toContain('不在统计时段')
    expect(evaluateBinding(bind(), [fact('2020-07-29', { channels: ['wechat'] })], context).satisfied).toBe(true)
    expect(evaluateBinding(bind(), [fact('2020-01-01', { channels: ['wechat'] })], context).satisfied).toBe(true)
  })

  test('a withdrawn fact, a division where the unit itself is asked', () => {
    const withdrawn = fact(
      '2020-05-20',
      { channels: ['wechat'] },
      { withdrawn: { at: '', reason: '重复登记', by: '王一' } },
    )
    expect(why(bind(), withdrawn)).toBe('已撤销：重复登记')
    const below = fact('2020-05-20', { channels: ['wechat'] }, { organisationId: division, organisationName: '法规处' })
    expect(why(bind({ whose: 'unit' }), below)).toBe('是法规处的记录，这里只计本单位的记录')
    expect(why(bind(), below)).toBeUndefined()
  })

  test.each([
    [{ field: 'channels', operator: 'in', values: ['lecture', 'leaflet'] }, '宣传方式为讲座或宣传单'],
    [{ field: 'channels', operator: 'equals', value: 'lecture' }, '宣传方式为讲座'],
    [{ field: 'people', operator: 'atLeast', value: 50 }, '受众人数不少于 50'],
    [{ field: 'people', operator: 'atMost', value: 5 }, '受众人数不超过 5'],
    [{ field: 'topic', operator: 'contains', value: '营商' }, '主题含“营商”'],
    [{ field: 'audience', operator: 'exists' }, '填写了征求对象'],
    [{ field: 'heldOn', operator: 'atLeast', value: '2020-06-01' }, '举办日期不早于2020年6月1日'],
  ] as const)('a record that does not fulfil %j', (condition, said) => {
    const binding = bind({ conditions: [condition as never] })
    const one = fact('2020-05-20', { channels: ['wechat'], people: 20, topic: '普法', heldOn: '2020-05-20' })
    expect(why(binding, one)).toBe(`不符合条件：${said}`)
  })

  test('elements of a list that the condition does not name', () => {
    const binding = bind({
      conditions: [{ field: 'channels', operator: 'in', values: ['wechat', 'lecture'] }],
      distinctBy: { by: 'field', field: 'channels' },
      atLeast: 2,
    })
    const result = evaluateBinding(binding, [fact('2020-05-20', { channels: ['wechat', 'banner'] })], context)
    expect(result).toMatchObject({ count: 1, missing: '还差 1 种宣传方式（讲座）' })
  })

  test('everything, where the period cannot be known', () => {
    const result = evaluateBinding(bind(), [fact('2020-05-20', { channels: ['wechat'] })], { ...context, dueOn: null })
    expect(result).toMatchObject({ satisfied: false, period: null, missing: '尚不能确定统计时段：该任务没有完成期限' })
  })
})

test('periods move by months and days from what the task knows', () => {
  const binding = bind({
    period: {
      kind: 'relative',
      from: { anchor: 'issuedOn', addDays: 1 },
      to: { anchor: 'dueOn', addMonths: -1, addDays: -2 },
    },
  })
  expect(evaluateBinding(binding, [], context).period).toEqual({ from: '2020-05-09', to: '2020-06-27' })
  const fixed = bind({ period: { kind: 'fixed', from: null, to: '2020-06-30' } })
  expect(evaluateBinding(fixed, [], context).period).toEqual({ from: null, to: '2020-06-30' })
})

test('explains a binding in a sentence that a clerk understands', () => {
  expect(explainBinding(threeChannels, kinds)).toBe(
    '自当年1月1日至完成期限，本单位及下级单位“开展宣传”记录中至少有 3 种宣传方式',
  )
  const strict = bind({
    whose: 'unit',
    atLeast: 2,
    period: { kind: 'fixed', from: '2020-05-01', to: null },
    conditions: [{ field: 'people', operator: 'atLeast', value: 50 }],
  })
  expect(explainBinding(strict, kinds)).toBe(
    '自2020年5月1日起，本单位至少有 2 次宣传，只计符合条件的记录：受众人数不少于 50',
  )
})

test.each([
  [{ factKind: 'sample.unknown' }, '没有“sample.unknown”这一类工作记录'],
  [{ conditions: [{ field: 'colour', operator: 'exists' }] }, '没有字段 colour'],
  [{ conditions: [{ field: 'people', operator: 'equals', value: '很多' }] }, '应与数字比较'],
  [{ conditions: [{ field: 'channels', operator: 'equals', value: 'radio' }] }, '没有“radio”这个选项'],
  [{ conditions: [{ field: 'topic', operator: 'atLeast', value: 3 }] }, '不是数字或日期'],
  [{ distinctBy: { by: 'field', field: 'colour' } }, '不能按它去重'],
  [{ atLeast: 5, distinctBy: { by: 'field', field: 'channels' } }, '不可能达到 5 种'],
  [{ period: { kind: 'fixed', from: '2020-07-01', to: '2020-06-01' } }, '晚于止日'],
] as const)('finds a binding that cannot be asked: %j', (more, said) => {
  expect(checkBinding(bind(more as never), kinds).join('；')).toContain(said)
})

test('the order in which facts come does not matter, and more work never takes away', () => {
  const channel = fc.constantFrom('wechat', 'lecture', 'leaflet', 'banner')
  const day = fc.date({ min: new Date('2019-06-01'), max: new Date('2021-06-01'), noInvalidDate: true })
  const facts = fc.array(
    fc
      .tuple(day, fc.uniqueArray(channel, { minLength: 1 }))
      .map(([on, channels]) => fact(on.toISOString().slice(0, 10), { channels })),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(facts, facts, (some, more) => {
      const one = evaluateBinding(threeChannels, some, context)
      expect(evaluateBinding(threeChannels, some.toReversed(), context)).toEqual(one)
      expect(evaluateBinding(threeChannels, [...some, ...more], context).count).toBeGreaterThanOrEqual(one.count)
      expect(one.counted.length + one.notCounted.length).toBe(some.length)
      expect(one.satisfied).toBe(one.missing === null)
    }),
    { numRuns: 60 },
  )
})
