import { describe, expect, it } from 'vitest'
import { availableResultActions } from './available-actions.ts'
import { resultTransitions, type ResultDuty, type ResultPerson, type ResultRecord } from './result-procedure.ts'

const base: ResultRecord = {
  stage: 'proposed',
  unitId: 'bureau',
  proposedBy: 'grader',
  hasDeduction: false,
  unitHeardOn: null,
  appealDueOn: '2020-12-31',
  acceptedOn: null,
}
const everyDuty: ResultDuty[] = ['grade', 'answerForUnit', 'review', 'recordDecision', 'approve', 'circulate']
const person = (id: string, unitId: string, ...duties: ResultDuty[]): ResultPerson => ({
  id,
  unitId,
  duties: new Set(duties),
})
const clerk = person('clerk', 'bureau', 'answerForUnit')
const actions = (record: Partial<ResultRecord>, who: ResultPerson, today = '2020-12-30') =>
  availableResultActions({ ...base, ...record }, who, today)
const find = (name: string, record: Partial<ResultRecord>, who: ResultPerson, today?: string) =>
  actions(record, who, today).find(({ action }) => action === name)

describe('the way of a result', () => {
  it('goes from 初评 through 反馈, 申诉, 复核, 集体审定 and 签批 to 通报', () => {
    const way = ['feedBack', 'appeal', 'review', 'decide', 'approve', 'circulate']
    const stages = way.map((name) => resultTransitions.find(({ action }) => action === name)!)
    stages.slice(1).forEach((transition, index) => expect(transition.from).toContain(stages[index]?.to))
    expect(stages.at(-1)?.to).toBe('circulated')
  })

  it('offers nothing after 通报, and nothing to a person without a duty', () => {
    expect(actions({ stage: 'circulated' }, person('chief', 'office', ...everyDuty))).toEqual([])
    expect(actions({}, person('guest', 'office'))).toEqual([])
  })

  it('asks for minutes at 集体审定 and for the scope at 通报', () => {
    expect(find('decide', { stage: 'reviewed' }, person('secretary', 'office', 'recordDecision'))?.requires).toEqual([
      '会议纪要',
    ])
    expect(find('circulate', { stage: 'approved' }, person('secretary', 'office', 'circulate'))?.requires).toEqual([
      '通报范围',
    ])
  })
})

describe('four eyes', () => {
  const reviewer = (id: string) => person(id, 'office', 'review')

  it('keep 复核 from the grader', () => {
    expect(find('review', { stage: 'appealed' }, reviewer('grader'))).toMatchObject({
      allowed: false,
      why: '复核人不能是初评人',
    })
    expect(find('review', { stage: 'appealed' }, reviewer('other'))).toMatchObject({ allowed: true, why: null })
  })
})

describe('申诉', () => {
  it.each([
    ['2020-12-31', true],
    ['2021-01-01', false],
  ])('on %s is in time: %s', (today, allowed) => {
    expect(find('appeal', { stage: 'fedBack' }, clerk, today)?.allowed).toBe(allowed)
  })

  it('is the graded unit’s own, and not after 无异议', () => {
    expect(find('appeal', { stage: 'fedBack' }, person('neighbour', 'other', 'answerForUnit'))?.allowed).toBe(false)
    expect(find('appeal', { stage: 'fedBack', acceptedOn: '2020-12-29' }, clerk)?.allowed).toBe(false)
  })

  it('holds 集体审定 back until its term has passed or the unit agrees', () => {
    const secretary = person('secretary', 'office', 'recordDecision')
    expect(find('decide', { stage: 'fedBack' }, secretary, '2020-12-31')?.allowed).toBe(false)
    expect(find('decide', { stage: 'fedBack' }, secretary, '2021-01-01')?.allowed).toBe(true)
    expect(find('decide', { stage: 'fedBack', acceptedOn: '2020-12-29' }, secretary)?.allowed).toBe(true)
    expect(find('decide', { stage: 'fedBack', appealDueOn: null }, secretary)?.why).toBe('还没有确定申诉期限')
    expect(find('decide', { stage: 'appealed' }, secretary)).toBeUndefined()
  })
})

describe('a deduction', () => {
  const grader = person('grader', 'office', 'grade')

  it('first hears the unit', () => {
    expect(find('feedBack', { hasDeduction: true }, grader)).toMatchObject({
      allowed: false,
      why: '有扣分项，须先听取单位意见',
    })
    expect(find('hearUnit', { hasDeduction: true }, grader)?.allowed).toBe(true)
    expect(find('feedBack', { hasDeduction: true, unitHeardOn: '2020-12-01' }, grader)?.allowed).toBe(true)
  })

  it('is no matter where there is none', () => {
    expect(find('feedBack', {}, grader)?.allowed).toBe(true)
    expect(find('hearUnit', {}, grader)?.allowed).toBe(false)
  })
})
