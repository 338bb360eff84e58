import { describe, expect, test } from 'vitest'
import { buildRow } from '../../tests/build-row.ts'
import { changeOfAnswer } from './apply-answer.ts'
import { answerFormOf, faultOfAnswer, gradingSettingOf } from './answer-form.ts'

const row = { ...buildRow('G1'), id: '0198c0de-0000-7000-8000-000000000001', position: 0, parentRowId: null }
const unreadable = { kind: 'unreadable', from: null, due: null, quote: '适时' }

describe('a question is answered by its kind', () => {
  test.each([
    ['zeroCriteria', '差', true],
    ['zeroCriteria', '不合格', false],
    ['zeroCriteria', null, false],
    ['noAward', '中', true],
    ['lateAndUnreachable', 'twice', true],
    ['lateAndUnreachable', '2', false],
    ['notSubmitted', 'late', true],
    ['deadline', '2020-07-29', true],
    ['deadline', '7月底', false],
    ['deadline', '2020-02-30', false],
    ['uploadCount', 2, true],
    ['uploadCount', '2', false],
    ['uploadCount', -1, false],
    ['methods', ['survey'], true],
    ['methods', [], false],
    ['methods', ['guess'], false],
    ['appliesTo', { kinds: ['county'] }, true],
    ['appliesTo', { kinds: ['planet'] }, false],
    ['title', '2020 年度工作', true],
    ['title', ' ', false],
    ['title', { toString: '差' }, false],
    ['constructor', '随意', true],
  ])('%s: %j fits: %s', (about, answer, fits) => {
    expect(faultOfAnswer(about, answer) === null).toBe(fits)
  })

  test('what is about a grade offers the four letters', () => {
    expect(answerFormOf('zeroCriteria')).toMatchObject({
      kind: 'choice',
      choices: [{ value: '优' }, { value: '良' }, { value: '中' }, { value: '差' }],
    })
  })
})

test.each([
  [{ about: 'zeroCriteria', rowCode: 'G1' }, 'G1.zeroCriteria'],
  [{ about: 'noAward', rowCode: 'G8' }, 'G8.noAward'],
  [{ about: 'perUnit', rowCode: 'G4' }, 'pilots.contactsPer'],
  [{ about: 'deadline', rowCode: 'G1' }, undefined],
  [{ about: 'zeroCriteria', rowCode: null }, undefined],
])('%j becomes the setting %s', (question, key) => {
  expect(gradingSettingOf(question)).toBe(key)
})

describe('an answer changes the row it is about', () => {
  test('a decided day takes the place of the date that could not be read, and keeps its words', () => {
    const dates = [row.dates[0]!, unreadable]
    const change = changeOfAnswer({ ...row, dates }, { about: 'deadline', quote: '适时' }, '2020-09-30')
    expect(change).toEqual({
      dates: [row.dates[0], { kind: 'onOrBeforeDate', from: null, due: '2020-09-30', quote: '适时' }],
    })
  })

  test('where no date was written the decided day is added', () => {
    const change = changeOfAnswer({ ...row, dates: [] }, { about: 'deadline', quote: '事项' }, '2020-09-30')
    expect(change.dates).toMatchObject([{ due: '2020-09-30', quote: '' }])
  })

  test('a day later than the parent programme is replaced only where it was asked about', () => {
    const dates = [row.dates[0]!, { kind: 'onOrBeforeDate', from: null, due: '2099-10-01', quote: '10月1日前' }]
    const change = changeOfAnswer({ ...row, dates }, { about: 'dateAfterParent', quote: '10月1日前' }, '2099-09-01')
    expect(change.dates?.map(({ due }) => due)).toEqual(['2099-07-29', '2099-09-01'])
  })

  test('units keep the words they were read from', () => {
    const before = { ...row.applicability, quote: '各县（市、区）' }
    const change = changeOfAnswer(
      { ...row, applicability: before },
      { about: 'appliesTo', quote: '' },
      { kinds: ['county'] },
    )
    expect(change.applicability).toMatchObject({ kinds: ['county'], leads: [], quote: '各县（市、区）' })
  })

  test('a decision about a grade changes nothing in the row', () => {
    expect(changeOfAnswer(row, { about: 'zeroCriteria', quote: '' }, '差')).toEqual({})
  })
})
