import { expect, test } from 'vitest'
import type { Programme, ProgrammeQuestion } from '../../contract/index.ts'
import { answerText, proposedAnswer } from './proposed-answer.ts'

const applicability = { kinds: ['county'], organisations: [], leads: [], supports: [], quote: '各县（市、区）' }
const programme = { year: 2020, rows: [{ id: 'row', applicability }] } as unknown as Programme
const question = (about: string, proposal: unknown, rowId: string | null = null) =>
  ({ about, proposal, rowId }) as ProgrammeQuestion

test.each([
  ['deadline', '7月29日前', '2020-07-29'],
  ['dateAfterParent', '2020-08-25', '2020-08-25'],
  ['deadline', '适时', undefined],
  ['noAward', '中', '中'],
  ['noAward', '丁等', undefined],
  ['uploadCount', '2', 2],
  ['title', '原标题', '原标题'],
  ['zeroCriteria', null, undefined],
])('for %s the proposal %j is offered as %j', (about, proposal, offered) => {
  expect(proposedAnswer(question(about, proposal), programme)).toBe(offered)
})

test('for units the row as it stands is offered', () => {
  expect(proposedAnswer(question('appliesTo', '列为牵头单位', 'row'), programme)).toBe(applicability)
})

test.each([
  ['zeroCriteria', '差', '评为差'],
  ['lateAndUnreachable', 'twice', '降两个等次'],
  ['methods', ['survey', 'webSearch'], '调查测评、网络检索'],
  ['appliesTo', { kinds: ['county'], leads: ['x'] }, '县（市、区）；牵头 1 个单位'],
  ['appliesTo', { kinds: [] }, '全部受文单位'],
  ['deadline', '2020-09-30', '2020-09-30'],
  ['title', null, ''],
])('the answer to %s, %j, reads %s', (about, answer, text) => {
  expect(answerText({ about, answer })).toBe(text)
})
