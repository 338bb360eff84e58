import { describe, expect, it } from 'vitest'
import type { RowFacts } from '../../contract/grading-facts.ts'
import { evaluateRule } from './evaluate-rule.ts'
import { at, gradeRow, ruleOf } from './grade-row.fixture.ts'

const all = { c1: true, c2: true, c3: true }
const met = (count: number) => ({ c1: count > 0, c2: count > 1, c3: count > 2 })
const worked = (submittedAt: string | null, rest: RowFacts = {}): RowFacts => ({
  submittedAt,
  carriedOut: true,
  criteria: all,
  ...rest,
})

describe('the due day is on time to its last moment in Beijing', () => {
  it.each([
    ['2020-07-29T00:00:00+08:00', '优'],
    ['2020-07-29T23:59:59.999+08:00', '优'],
    ['2020-07-29T23:59+08:00', '优'],
    ['2020-07-29T15:59:59Z', '优'],
    ['2020-07-29T11:59:59.999999-04:00', '优'],
    ['2020-07-30T00:59:59+09:00', '优'],
    ['2020-07-30T00:00:00+08:00', '良'],
    ['2020-07-29T16:00:00Z', '良'],
    ['2020-07-29T12:00:00-04:00', '良'],
    ['2020-07-30T01:00:00+09:00', '良'],
    ['2021-01-01T00:00:00+08:00', '良'],
  ])('%s makes %s', (submittedAt, letter) => {
    expect(gradeRow('G1', worked(submittedAt)).letter).toBe(letter)
  })

  it.each([
    ['G1', '07-29', '07-30'],
    ['G2', '08-15', '08-16'],
    ['G3', '08-25', '08-26'],
  ])('%s is due on %s', (id, last, next) => {
    expect(gradeRow(id, worked(at(last))).rules.at(-1)).toBe('onTime')
    expect(gradeRow(id, worked(at(next))).rules.at(-1)).toBe('late')
  })
})

describe('lateness', () => {
  it.each([
    [3, '良'],
    [2, '中'],
    [1, '差'],
    [0, '差'],
  ])('lowers %i criteria met by one grade to %s, and 差 no further', (count, letter) => {
    const outcome = gradeRow('G2', worked(at('08-16'), { criteria: met(count) }))
    expect(outcome.letter).toBe(letter)
    expect(outcome.steps.at(-1)).toMatchObject({ rule: 'late', quote: '超期完成的降一个等次', after: outcome.grade })
  })

  it('follows a decided hole, too', () => {
    const facts = worked(at('07-30'), { criteria: met(0) })
    expect(gradeRow('G1', facts, { 'G1.zeroCriteria': '中' }).letter).toBe('差')
    expect(gradeRow('G1', facts, { 'G1.zeroCriteria': '差' }).letter).toBe('差')
    expect(gradeRow('G1', facts).undecided).toBe('zeroCriteria')
  })

  it.each([
    ['G5', { submittedAt: at('12-31'), expertScores: [95] }],
    ['G6', { submittedAt: at('12-31'), completed: 3, total: 3 }],
    ['G7', { submittedAt: at('12-31'), scores: [95] }],
    ['G8', { submittedAt: at('12-31'), award: 'first' }],
    ['G9a', { submittedAt: at('12-31'), present: ['supervision', 'assessment'] }],
    ['G9b', { submittedAt: at('12-31'), present: ['deployment', 'result'] }],
  ] as [string, RowFacts][])('has no words in %s, and no step', (id, facts) => {
    const outcome = gradeRow(id, facts)
    expect(outcome.letter).toBe('优')
    expect(outcome.rules).not.toContain('late')
    expect(outcome.rules).not.toContain('onTime')
  })
})

describe('which moment counts', () => {
  const facts = worked(at('07-30'), { completedAt: at('07-28') })

  it('is the submission unless decided otherwise, and the step says that this is open', () => {
    const outcome = gradeRow('G1', facts)
    expect(outcome.letter).toBe('良')
    expect(outcome.steps.at(-1)?.sentence).toContain('以报送时间为准，待确认')
  })

  it.each(['lateness.counts', 'G1.lateness.counts'])('is the completion by the setting %s', (key) => {
    const outcome = gradeRow('G1', facts, { [key]: 'completedAt' })
    expect(outcome.letter).toBe('优')
    expect(outcome.steps.at(-1)?.settings).toEqual([{ key, value: 'completedAt', decidedBy: '王主任' }])
  })

  it('is the row’s own setting before the programme’s', () => {
    const outcome = gradeRow('G1', facts, { 'lateness.counts': 'completedAt', 'G1.lateness.counts': 'submittedAt' })
    expect(outcome.letter).toBe('良')
  })

  it('must be known', () => {
    const outcome = gradeRow('G1', worked(at('07-01')), { 'lateness.counts': 'completedAt' })
    expect(outcome).toMatchObject({ grade: null, undecided: 'completedAtMissing' })
  })

  it('keeps 未上报 as 差 where the work is done but nothing was handed in', () => {
    const outcome = gradeRow('G2', worked(null, { completedAt: at('08-01') }), { 'lateness.counts': 'completedAt' })
    expect(outcome.letter).toBe('差')
  })

  it('needs no submission in G1 where completion counts', () => {
    const outcome = gradeRow('G1', worked(null, { completedAt: at('07-29') }), { 'lateness.counts': 'completedAt' })
    expect(outcome.letter).toBe('优')
  })
})

describe('a due day on a rest day', () => {
  // 2020-08-15 is a Saturday, 2020-09-20 a Sunday.
  it.each([
    ['G2', at('08-17')],
    ['G2', at('08-16')],
  ])('stays in %s unless decided otherwise', (id, submittedAt) => {
    expect(gradeRow(id, worked(submittedAt)).letter).toBe('良')
    expect(gradeRow(id, worked(submittedAt), { 'lateness.restDay': 'stays' }).letter).toBe('良')
  })

  it('moves to the next working day by setting, and no further', () => {
    const settings = { 'lateness.restDay': 'nextWorkingDay' }
    const moved = gradeRow('G2', worked(at('08-17', '23:59:59')), settings)
    expect(moved.letter).toBe('优')
    expect(moved.steps.at(-1)?.sentence).toContain('顺延至 2020-08-17')
    expect(moved.steps.at(-1)?.settings?.[0]?.key).toBe('lateness.restDay')
    expect(gradeRow('G2', worked(at('08-18')), settings).letter).toBe('良')
    expect(
      gradeRow('G4', { submittedAt: at('09-21'), contacts: 10, unreachable: 0, scores: [95] }, settings).letter,
    ).toBe('优')
  })

  it('leaves a working day where it is', () => {
    const outcome = gradeRow('G1', worked(at('07-30')), { 'lateness.restDay': 'nextWorkingDay' })
    expect(outcome.letter).toBe('良')
    expect(outcome.steps.at(-1)?.settings).toBeUndefined()
  })
})

describe('G4, late and with numbers that cannot be reached', () => {
  const facts = (scores: number[]) => ({ submittedAt: at('09-21'), contacts: 10, unreachable: 2, scores })

  it.each([[95], [87]])('leaves a mean of %i open: one step or two is not said', (mean) => {
    const outcome = gradeRow('G4', facts([mean]))
    expect(outcome).toMatchObject({ grade: null, undecided: 'lateAndUnreachable' })
    expect(outcome.steps.at(-1)).toMatchObject({ quote: '超期提供或提供的号码有联系不上的降低一个等次', after: null })
  })

  it.each([
    [95, 'once', '良'],
    [95, 'twice', '中'],
    [87, 'once', '中'],
    [87, 'twice', '差'],
  ])('takes a mean of %i down %s to %s', (mean, value, letter) => {
    const outcome = gradeRow('G4', facts([mean]), { 'G4.lateAndUnreachable': value })
    expect(outcome.letter).toBe(letter)
    expect(outcome.steps.at(-1)?.settings?.[0]).toMatchObject({ key: 'G4.lateAndUnreachable', value })
  })

  it('names every setting that it rests on', () => {
    const decided = { 'lateness.counts': 'submittedAt', 'G4.lateAndUnreachable': 'twice' }
    expect(
      gradeRow('G4', facts([95]), decided)
        .steps.at(-1)
        ?.settings?.map(({ key }) => key),
    ).toEqual(Object.keys(decided))
    expect(gradeRow('G4', facts([95]), { 'lateness.counts': 'submittedAt' }).steps.at(-1)?.settings).toHaveLength(1)
  })

  it('follows no answer that the question does not know', () => {
    expect(gradeRow('G4', facts([95]), { 'G4.lateAndUnreachable': 'thrice' }).undecided).toBe('lateAndUnreachable')
  })

  it.each([75, 60])('is 差 for a mean of %i, because both readings end there', (mean) => {
    expect(gradeRow('G4', facts([mean]))).toMatchObject({ letter: '差', undecided: null })
  })

  it.each([
    [{ submittedAt: at('09-21'), unreachable: 0 }, 'late'],
    [{ submittedAt: at('09-20'), unreachable: 2 }, 'anyUnreachable'],
  ])('is one step for %j alone', (reason, rule) => {
    const outcome = gradeRow('G4', { contacts: 10, scores: [95], ...reason })
    expect(outcome.letter).toBe('良')
    expect(outcome.rules.at(-1)).toBe(rule)
  })

  it('is 差 at once where all fail', () => {
    expect(gradeRow('G4', { ...facts([95]), unreachable: 10 }).letter).toBe('差')
  })
})

describe('another notice', () => {
  const context = { rowId: 'R', dueOn: null, settings: new Map() }

  it('leaves lateness open while it names no due day', () => {
    expect(evaluateRule(ruleOf('G1'), worked(at('07-01')), context)).toMatchObject({
      grade: null,
      undecided: 'noDueDate',
    })
  })

  it('counts an extension granted beforehand, and says why the day moved', () => {
    const dueMoved = { on: '2020-08-05', because: '经批准延期' }
    const moved = { ...context, dueOn: '2020-07-29', dueMoved }
    const outcome = evaluateRule(ruleOf('G1'), worked(at('08-05')), moved)
    expect(outcome.grade).toBe('excellent')
    expect(outcome.steps.at(-1)?.sentence).toContain('经批准延期')
    expect(evaluateRule(ruleOf('G1'), worked(at('08-06')), moved).grade).toBe('good')
  })

  it('does not ask for the due day where the row is 差 anyway', () => {
    expect(evaluateRule(ruleOf('G2'), worked(at('08-01'), { criteria: met(0) }), context).grade).toBe('poor')
  })
})
