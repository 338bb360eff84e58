import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Grade } from '#domains/programmes/contract/index.ts'
import { GradeOutcome } from '../../contract/grading-outcome.ts'
import type { RowFacts } from '../../contract/grading-facts.ts'
import { at, gradeRow, programme } from './grade-row.fixture.ts'

const score = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10),
)
const scores = fc.array(score, { minLength: 1, maxLength: 12 })
const instant = fc.constantFrom(at('07-01'), at('07-30'), at('09-21'), at('12-31'))
const submittedAt = fc.option(instant)
const criteria = fc.record({ c1: fc.boolean(), c2: fc.boolean(), c3: fc.boolean() })
const work = fc.record({ submittedAt, carriedOut: fc.boolean(), criteria })
const contacts = fc
  .integer({ min: 0, max: 12 })
  .chain((count) => fc.record({ contacts: fc.constant(count), unreachable: fc.integer({ min: 0, max: count }) }))
const handedIn = fc.tuple(contacts, fc.record({ submittedAt, scores })).map(([one, other]) => ({ ...one, ...other }))

const cases: fc.Arbitrary<[string, RowFacts]> = fc.oneof(
  fc.tuple(fc.constantFrom('G1', 'G2', 'G3'), work),
  fc.tuple(fc.constant('G4'), handedIn),
  fc.tuple(fc.constant('G5'), fc.record({ submittedAt, expertScores: scores })),
  fc.tuple(
    fc.constant('G6'),
    fc
      .integer({ min: 1, max: 30 })
      .chain((total) => fc.record({ total: fc.constant(total), completed: fc.integer({ min: 0, max: total }) })),
  ),
  fc.tuple(fc.constant('G7'), fc.record({ scores })),
  fc.tuple(
    fc.constant('G8'),
    fc.record({
      submittedAt,
      award: fc.constantFrom('first' as const, 'second' as const, 'third' as const, 'none' as const),
    }),
  ),
  fc.tuple(fc.constant('G9a'), fc.record({ present: fc.subarray(['supervision', 'assessment']) })),
)
const settings = fc.constantFrom<Record<string, string>[]>(
  {},
  { 'G1.zeroCriteria': '差', 'G8.noAward': '差', 'G4.lateAndUnreachable': 'once', 'G1.notSubmitted': 'late' },
  {
    'G1.zeroCriteria': '中',
    'G4.lateAndUnreachable': 'twice',
    'lateness.restDay': 'nextWorkingDay',
    'G3.notSubmitted': '差',
  },
)

const rank = (grade: Grade | null) => (grade === null ? null : Grade.options.indexOf(grade))
const notBetter = (one: Grade | null, other: Grade | null) =>
  one === null || other === null || rank(one)! >= rank(other)!

describe('every outcome', () => {
  it('is a chain of steps that ends in its grade, or in the open point and no grade', () => {
    fc.assert(
      fc.property(cases, settings, ([id, facts], decided) => {
        const { grade, undecided, steps } = GradeOutcome.parse(gradeRow(id, facts, decided))
        expect(steps[0]?.before).toBeNull()
        steps.slice(1).forEach((step, index) => expect(step.before).toBe(steps[index]?.after))
        expect(steps.at(-1)?.after).toBe(grade)
        expect(grade === null).toBe(undecided !== null)
        if (undecided !== null) expect(steps.at(-1)?.rule).toBe(undecided)
      }),
    )
  })

  it('quotes only words of its own row, or the boundary sentence it is read by', () => {
    fc.assert(
      fc.property(cases, settings, ([id, facts], decided) => {
        const own = programme.rows.find((row) => row.id === id)!.rule.quotes.join('\n')
        for (const { rule, quote } of gradeRow(id, facts, decided).steps) {
          if (rule !== 'boundaryByAnalogy') expect(own).toContain(quote)
        }
      }),
    )
  })

  it('never rises after its first step', () => {
    fc.assert(
      fc.property(cases, settings, ([id, facts], decided) => {
        for (const { before, after } of gradeRow(id, facts, decided).steps) expect(notBetter(after, before)).toBe(true)
      }),
    )
  })
})

describe('what is worse never grades better', () => {
  it('handing in later', () => {
    fc.assert(
      fc.property(criteria, fc.constantFrom('G1', 'G2', 'G3'), settings, (judged, id, decided) => {
        const on = (day: string) =>
          gradeRow(id, { submittedAt: at(day), carriedOut: true, criteria: judged }, decided).grade
        expect(notBetter(on('12-31'), on('07-01'))).toBe(true)
      }),
    )
  })

  it('a lower score among the scores', () => {
    fc.assert(
      fc.property(scores, score, score, (others, one, other) => {
        const graded = (last: number) => gradeRow('G7', { scores: [...others, last] }).grade
        expect(notBetter(graded(Math.min(one, other)), graded(Math.max(one, other)))).toBe(true)
      }),
    )
  })

  it('one more number that cannot be reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), scores, (unreachable, given) => {
        const graded = (count: number) =>
          gradeRow('G4', { submittedAt: at('09-01'), contacts: 10, unreachable: count, scores: given }).grade
        expect(notBetter(graded(unreachable + 1), graded(unreachable))).toBe(true)
      }),
    )
  })

  it('one fewer trained', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (total, seed) => {
        const completed = 1 + (seed % total)
        const graded = (count: number) => gradeRow('G6', { completed: count, total }).grade
        expect(notBetter(graded(completed - 1), graded(completed))).toBe(true)
      }),
    )
  })
})
