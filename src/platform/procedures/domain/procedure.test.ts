import { describe, expect, test } from 'vitest'
import { lostProperty } from '../testing/lost-property.ts'
import {
  availableActions,
  defineProcedure,
  differences,
  getEdition,
  dueOnOf,
  limitsWith,
  openStanding,
  replay,
  type GoldenCase,
} from './index.ts'

const edition = lostProperty.editions[0]!

const golden: GoldenCase[] = [
  {
    name: '中止跨国庆节，期限顺延',
    openedOn: '2020-09-21',
    content: { thing: '演示雨伞' },
    steps: [
      { on: '2020-09-21', expect: { state: 'found', due: { registering: '2020-09-23', remedy: '2020-11-20' } } },
      {
        on: '2020-09-22',
        action: 'register',
        // 27 September was worked; 1 to 8 October were the holidays, and 10 October was worked.
        expect: { state: 'kept', due: { keeping: '2020-10-12' }, left: { keeping: 10 }, tones: { keeping: 'calm' } },
      },
      {
        on: '2020-09-28',
        action: 'pause',
        form: { reason: '等待鉴定' },
        expect: { due: { keeping: null, remedy: '2020-11-20' } },
      },
      { on: '2020-09-29', action: 'pause', form: { reason: '再中止' }, expect: { refused: '已经中止' } },
      // Three working days rested (29, 30 September, 9 October); the eight days of holiday took nothing.
      { on: '2020-10-09', action: 'resume', expect: { due: { keeping: '2020-10-15' }, left: { keeping: 5 } } },
      {
        on: '2020-10-13',
        action: 'extend',
        form: { reason: '失主在外地' },
        expect: { due: { keeping: '2020-10-22' }, left: { keeping: 7 } },
      },
      { on: '2020-10-14', action: 'extend', form: { reason: '再延' }, expect: { refused: '已延长 1 次' } },
      { on: '2020-10-21', expect: { left: { keeping: 1 }, tones: { keeping: 'urgent' } } },
      {
        on: '2020-10-23',
        action: 'forfeit',
        by: 'clock',
        expect: { state: 'forfeited', tones: { keeping: 'stopped' } },
      },
      {
        on: '2020-10-26',
        action: 'reopen',
        form: { reason: '失主出现' },
        expect: { state: 'kept', due: { keeping: '2020-11-09' } },
      },
    ],
  },
  {
    name: '四眼、驳回后再次提出',
    openedOn: '2020-03-02',
    content: { thing: '演示手机' },
    people: {
      演示甲: ['lost-property.keep', 'lost-property.decide'],
      演示乙: ['lost-property.decide'],
      演示丙: ['lost-property.keep'],
    },
    steps: [
      { on: '2020-03-02', action: 'forfeit', by: 'clock', expect: { refused: '不能逾期无人认领' } },
      { on: '2020-03-02', action: 'claim', by: 'party', form: { words: '是我的' }, expect: { state: 'found' } },
      {
        on: '2020-03-03',
        action: 'register',
        by: '演示甲',
        expect: { state: 'kept', next: ['pause', 'extend', 'propose'] },
      },
      {
        on: '2020-03-04',
        action: 'propose',
        by: '演示丙',
        form: { outcome: 'sell' },
        expect: { refused: '由演示甲办理' },
      },
      {
        on: '2020-03-04',
        action: 'propose',
        by: '演示甲',
        form: { outcome: 'handBack' },
        expect: { refused: '须写明失主' },
      },
      {
        on: '2020-03-04',
        action: 'propose',
        by: '演示甲',
        form: { outcome: 'sell' },
        expect: { state: 'proposed', next: ['reject'] },
      },
      { on: '2020-03-05', action: 'approve', by: '演示甲', expect: { refused: '须由另一人办理' } },
      { on: '2020-03-05', action: 'reject', by: '演示乙', form: { reason: '再找一找' }, expect: { state: 'kept' } },
      {
        on: '2020-03-09',
        action: 'propose',
        by: '演示甲',
        form: { outcome: 'handBack', owner: '演示失主' },
        expect: { state: 'proposed' },
      },
      { on: '2020-03-10', action: 'approve', by: '演示丙', expect: { refused: '您的岗位不能' } },
      { on: '2020-03-10', action: 'approve', by: '演示乙', expect: { state: 'returned', next: ['reopen'] } },
    ],
  },
]

test.each(golden)('golden case: $name', (one) => {
  expect(differences(lostProperty, one)).toEqual([])
})

test('a golden case that is wrong is found out', () => {
  const step = { on: '2020-03-03', action: 'register', expect: { state: 'found', due: { keeping: '2020-03-04' } } }
  expect(
    differences(lostProperty, { name: '错', openedOn: '2020-03-02', content: { thing: '伞' }, steps: [step] }),
  ).toEqual([
    '错，第 1 步（2020-03-03 register）：状态 应为 "found"，实为 "kept"',
    '错，第 1 步（2020-03-03 register）：due.keeping 应为 "2020-03-04"，实为 "2020-03-17"',
  ])
})

describe('who may do what', () => {
  const standing = (over: object) => ({
    ...openStanding(edition, { openedOn: '2020-03-02', content: { thing: '伞' } }),
    state: 'proposed',
    doers: { propose: { personId: 'a', name: '演示甲' } },
    ...over,
  })
  const decider = (personId: string) => ({
    kind: 'staff' as const,
    personId,
    standsFor: [personId],
    permissions: new Set(['lost-property.decide']),
    askedPermissions: new Set<string>(),
  })
  const approve = (over: object, personId = 'b') =>
    availableActions(lostProperty, standing(over), decider(personId), '2020-03-05').find(({ id }) => id === 'approve')

  test('what waits for signatures is shown with the names that are missing', () => {
    expect(approve({ awaiting: ['演示丁', '演示戊'] })?.refusal).toBe('还有 2 人未会签：演示丁、演示戊')
    expect(approve({})?.refusal).toBeNull()
  })

  test('a waiver of four eyes lets the same person pass', () => {
    expect(approve({}, 'a')?.refusal).toContain('须由另一人办理')
    expect(approve({ waivedFor: ['a'] }, 'a')?.refusal).toBeNull()
  })

  test('a joined case is handled where it was joined', () => {
    expect(availableActions(lostProperty, standing({ joinedTo: '2020-0007' }), decider('b'), '2020-03-05')).toEqual([
      { id: 'approve', text: '同意处理意见', refusal: '已并案办理，请到 2020-0007 办理' },
      { id: 'reject', text: '驳回', refusal: '已并案办理，请到 2020-0007 办理' },
    ])
  })

  test('an absence is bridged: who holds the post of the handler acts for the handler', () => {
    const kept = { ...standing({}), state: 'kept', seats: { handler: { personId: 'a', name: '演示甲' } } }
    const deputy = { ...decider('b'), standsFor: ['b', 'a'], permissions: new Set(['lost-property.keep']) }
    expect(availableActions(lostProperty, kept, deputy, '2020-03-05').map(({ id }) => id)).toContain('propose')
  })
})

describe('definitions', () => {
  test('the edition is that of the day on which the case was opened', () => {
    const later = { ...edition, inForceFrom: '2021-07-15' }
    const both = defineProcedure({ ...lostProperty, editions: [later, edition] })
    expect(getEdition(both, '2021-07-14').inForceFrom).toBe('2015-01-01')
    expect(getEdition(both, '2021-07-15').inForceFrom).toBe('2021-07-15')
    expect(() => getEdition(both, '2014-12-31')).toThrow('no edition in force')
  })

  test('a definition that contradicts itself does not load', () => {
    const broken = {
      ...edition,
      firstState: 'nowhere',
      actions: [{ ...edition.actions[0]!, to: 'lost', clock: [{ do: 'pause' as const, limit: 'remedy' }] }],
    }
    expect(() => defineProcedure({ ...lostProperty, editions: [broken] })).toThrow(
      /firstState nowhere is no state[\s\S]*state lost is not declared[\s\S]*limit remedy never pauses/,
    )
  })

  test('a department may set a length of its own', () => {
    const settings = [{ limit: 'keeping', length: { value: 20, unit: 'calendarDay' as const }, extension: null }]
    expect(limitsWith(edition, settings).find(({ id }) => id === 'keeping')?.length.value).toBe(20)
    const [step] = replay(lostProperty, {
      name: '自定期限',
      openedOn: '2020-03-02',
      content: { thing: '伞' },
      settings,
      steps: [{ on: '2020-03-03', action: 'register', expect: {} }],
    })
    expect(step?.due).toMatchObject({ keeping: '2020-03-23' })
  })

  test('a party’s own time makes no case due', () => {
    const { clocks } = openStanding(edition, { openedOn: '2020-03-02', content: { thing: '伞' } })
    expect(dueOnOf(clocks, edition.limits, '2020-03-02')).toBe('2020-03-04')
    const rest = clocks.filter(({ limit }) => limit === 'remedy')
    expect(rest).toHaveLength(1)
    expect(dueOnOf(rest, edition.limits, '2020-03-02')).toBeNull()
  })
})
