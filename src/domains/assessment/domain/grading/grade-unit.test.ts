import { describe, expect, it } from 'vitest'
import type { RowFacts } from '../../contract/grading-facts.ts'
import { at, gradeRow, programme } from './grade-row.fixture.ts'
import { gradeUnit } from './grade-unit.ts'

const everyRow = new Map<string, RowFacts>(
  programme.rows.map(({ id }) => [
    id,
    {
      submittedAt: at('07-01'),
      carriedOut: true,
      criteria: { c1: true, c2: true, c3: true },
      contacts: 10,
      unreachable: 0,
      scores: [90],
      completed: 1,
      total: 1,
      award: 'first',
      present: [],
    },
  ]),
)
const grade = (unitKind: 'county' | 'developmentZone' | 'department', facts = everyRow) =>
  gradeUnit({ rows: programme.rows, unitKind, facts, settings: new Map(), boundarySentence: null })

describe('the rows of a unit', () => {
  it.each([
    ['county', ['G9b']],
    ['developmentZone', ['G9b']],
    ['department', ['G6', 'G9a']],
  ] as const)('of the kind %s leave out %j, with a warning', (kind, absent) => {
    const { outcomes, warnings } = grade(kind)
    expect([...outcomes.keys()]).toEqual(
      programme.rows.map(({ id }) => id).filter((id) => !(absent as readonly string[]).includes(id)),
    )
    for (const id of absent) expect(warnings.some((warning) => warning.startsWith(`${id} 不适用`))).toBe(true)
  })

  it('leave out what has no facts, silently', () => {
    const { outcomes, warnings } = grade('county', new Map([['G7', { scores: [90] }]]))
    expect([...outcomes.keys()]).toEqual(['G7'])
    expect(warnings).toEqual([])
  })
})

describe('an extension granted to the unit', () => {
  const work = { submittedAt: at('08-05'), carriedOut: true, criteria: { c1: true, c2: true, c3: true } }
  const request = { rows: programme.rows, unitKind: 'county' as const, settings: new Map(), boundarySentence: null }
  const facts = new Map([
    ['G1', work],
    ['G3', { ...work, submittedAt: at('08-26') }],
  ])

  it('moves the due day of its row only', () => {
    const extensions = new Map([['G1', { on: '2020-08-05', because: '经批准延期' }]])
    const { outcomes } = gradeUnit({ ...request, facts, extensions })
    expect(outcomes.get('G1')?.grade).toBe('excellent')
    expect(outcomes.get('G3')?.grade).toBe('good')
    expect(gradeUnit({ ...request, facts }).outcomes.get('G1')?.grade).toBe('good')
  })
})

describe('facts that contradict each other', () => {
  it.each([
    ['G1', { submittedAt: at('07-01'), carriedOut: false, criteria: { c1: true, c2: false, c3: false } }, /没有开展/],
    ['G8', { submittedAt: null, award: 'first' }, /没有报送/],
    ['G4', { submittedAt: at('07-01'), contacts: 10, unreachable: 10, scores: [90] }, /均无法联系/],
    [
      'G1',
      {
        submittedAt: at('07-01'),
        completedAt: at('07-02'),
        carriedOut: true,
        criteria: { c1: true, c2: true, c3: true },
      },
      /完成时间晚于报送时间/,
    ],
  ] as [string, RowFacts, RegExp][])('in %s are pointed out and change no grade', (id, facts, words) => {
    const outcome = gradeRow(id, facts)
    expect(outcome.warnings.join()).toMatch(words)
    expect(outcome.grade).not.toBeNull()
  })

  it('are not suspected where all is well', () => {
    expect(
      gradeRow('G1', {
        submittedAt: at('07-01'),
        completedAt: at('06-30'),
        carriedOut: true,
        criteria: { c1: true, c2: true, c3: true },
      }).warnings,
    ).toEqual([])
  })
})
