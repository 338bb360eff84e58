import { describe, expect, it } from 'vitest'
import type { CallOutcome } from '../../contract/grading-survey.ts'
import { exactMean } from '../grading/exact-mean.ts'
import { countReachability, stateOfContact } from './reachability.ts'
import { scoresOfAnswers } from './survey-scores.ts'
import { surveyViewOfUnit } from './unit-view.ts'

const threeCalls = 3

describe('whether a contact was reached', () => {
  it.each([
    [['answered'], 'reached'],
    [['declined'], 'reached'],
    [['wrongPerson'], 'reached'],
    [['outOfService'], 'unreachable'],
    [['notConnected'], 'pending'],
    [['notConnected', 'notConnected'], 'pending'],
    [['notConnected', 'notConnected', 'notConnected'], 'unreachable'],
    [['notConnected', 'notConnected', 'declined'], 'reached'],
    [['outOfService', 'answered'], 'reached'],
    [[], 'pending'],
  ] as [CallOutcome[], string][])('%j is %s', (calls, state) => {
    expect(stateOfContact(calls, threeCalls)).toBe(state)
  })
})

describe('the facts for the grade', () => {
  const contact = (contactId: string, ...calls: CallOutcome[]) => ({ contactId, calls })

  it('count only 空号停机 and 未接通 as 联系不上, and name the numbers that failed', () => {
    const contacts = [
      contact('a', 'answered'),
      contact('b', 'declined'),
      contact('c', 'wrongPerson'),
      contact('d', 'outOfService'),
      contact('e', 'notConnected', 'notConnected', 'notConnected'),
    ]
    expect(countReachability(contacts, threeCalls)).toEqual({
      facts: { contacts: 5, unreachable: 2 },
      failedContactIds: ['d', 'e'],
      pendingContactIds: [],
    })
  })

  it('are not there while calls are still to be made', () => {
    const reachability = countReachability([contact('a', 'answered'), contact('b', 'notConnected')], threeCalls)
    expect(reachability).toMatchObject({ facts: null, pendingContactIds: ['b'] })
  })
})

describe('了解情况 and 满意度', () => {
  const answers = [
    { awareness: 80, satisfaction: 100 },
    { awareness: 90, satisfaction: 90 },
  ]

  it('make no score until a person has decided how', () => {
    expect(scoresOfAnswers(answers, null)).toBeNull()
  })

  it('weigh the same, or one counts alone', () => {
    expect(exactMean(scoresOfAnswers(answers, 'both')!).text).toBe('90')
    expect(scoresOfAnswers(answers, 'satisfaction')).toEqual([100, 90])
    expect(scoresOfAnswers(answers, 'awareness')).toEqual([80, 90])
  })
})

describe('what the unit sees', () => {
  const view = (respondents: number) =>
    surveyViewOfUnit({ grade: 'good', scores: [88, 86], respondents, failedContactIds: ['d'] })

  it('is the letter alone below five answers', () => {
    expect(view(4)).toEqual({ grade: 'good', mean: null, failedContactIds: ['d'] })
    expect(view(5).mean).toBe('87')
  })
})
