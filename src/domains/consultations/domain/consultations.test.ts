import { expect, test } from 'vitest'
import { ConsultationContent, NewAnswer, WrittenOpinion } from '../contract/index.ts'
import { availableActions, groupSimilar, screenOpinion, stateOn, textDifference } from './index.ts'

test('a text and its successor are shown as what stayed, what went and what came', () => {
  expect(textDifference('处 500 元罚款。', '处 200 元以下罚款。')).toEqual([
    { kind: 'same', text: '处 ' },
    { kind: 'removed', text: '500' },
    { kind: 'added', text: '200' },
    { kind: 'same', text: ' 元' },
    { kind: 'added', text: '以下' },
    { kind: 'same', text: '罚款。' },
  ])
  expect(textDifference('甲', '甲')).toEqual([{ kind: 'same', text: '甲' }])
  expect(textDifference('', '乙')).toEqual([{ kind: 'added', text: '乙' }])
})

test.each([['占道经营应先劝导'], ['甲𠮷乙'], ['长'.repeat(5_000)]])(
  'pieces put together again give both texts',
  (text) => {
    const after = `${text.slice(1)}，再处罚`
    const pieces = textDifference(text, after)
    const join = (kind: string) => pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.text)).join('')
    expect(join('added')).toBe(text)
    expect(join('removed')).toBe(after)
  },
)

test('opinions that say the same come together, others stay alone', () => {
  const opinions = [
    { id: 'a', text: '建议先劝导，再处罚。' },
    { id: 'b', text: '建议 先劝导 再处罚' },
    { id: 'c', text: '建议对占道经营先劝导、再处罚' },
    { id: 'd', text: '停车位太少，请增加' },
    { id: 'e', text: '油烟扰民要管' },
  ]
  const groups = groupSimilar(opinions)
  expect(groups).toHaveLength(1)
  expect(groups[0]!.ids.toSorted()).toEqual(['a', 'b', 'c'])
  expect(groups[0]!.similarity).toBeGreaterThan(0.5)
})

test('a flood of equal texts is one group, and ten thousand different ones are none', () => {
  const flood = Array.from({ length: 5_000 }, (_, index) => ({ id: `f${index}`, text: '反对反对反对' }))
  expect(groupSimilar(flood)[0]!.ids).toHaveLength(5_000)
  const different = Array.from({ length: 500 }, (_, index) => ({
    id: `d${index}`,
    text: String.fromCodePoint(...Array.from({ length: 8 }, (__, place) => 0x4e00 + index * 8 + place)),
  }))
  expect(groupSimilar(different)).toEqual([])
})

test.each([
  [{}, []],
  [{ trap: 'http://x' }, ['trap']],
  [{ secondsOpen: 1 }, ['tooFast']],
  [{ secondsOpen: null }, ['tooFast']],
  [{ fromAddress: 6 }, ['manyFromOneAddress']],
  [{ sameTexts: 3 }, ['sameText']],
  [{ text: 'http://a http://b http://c' }, ['manyLinks']],
])('the brake holds %j because of %j', (signs, reasons) => {
  const usual = { text: '建议先劝导', trap: '', secondsOpen: 40, fromAddress: 1, sameTexts: 0 }
  expect(screenOpinion({ ...usual, ...signs })).toEqual(reasons)
})

test('what is open is closed from the day after its last', () => {
  const open = { state: 'open', closesOn: '2020-07-29' } as const
  expect(stateOn(open, '2020-07-29')).toBe('open')
  expect(stateOn(open, '2020-07-30')).toBe('closed')
  expect(stateOn({ state: 'concluded', closesOn: '2020-07-29' }, '2020-08-01')).toBe('concluded')
})

test('an unanswered opinion stands in the way of the end, with its reason', () => {
  const closed = { state: 'closed', unanswered: 2, hasResult: false, isInternal: false } as const
  const reason = (unanswered: number) =>
    availableActions({ ...closed, unanswered }, () => true).find(({ action }) => action === 'conclude')!
      .unavailableBecause
  expect(reason(2)).toContain('还有 2 条意见没有答复')
  expect(reason(0)).toBeNull()
  expect(availableActions(closed, () => false)).toEqual([])
})

const content = {
  title: '第一批法律风险点',
  explanation: '请提意见',
  clauses: [{ key: '1', title: '占道经营', text: '一般先劝导' }],
  audiences: ['society'],
  channels: ['website'],
}
test.each([
  ['no clause', { clauses: [] }],
  ['two clauses with one key', { clauses: [content.clauses[0], content.clauses[0]] }],
  ['no audience', { audiences: [] }],
  ['associations as a channel', { channels: ['associations'] }],
  ['letters without an address', { channels: ['website', 'letter'] }],
  ['half a day', { days: 0.5 }],
  ['a year and more', { days: 400 }],
  ['markup in the title', { title: '<b>甲</b>' }],
  ['an empty explanation', { explanation: '  ' }],
])('a consultation with %s is refused', (_name, wrong) => {
  expect(ConsultationContent.safeParse(content).success).toBe(true)
  expect(ConsultationContent.safeParse({ ...content, ...wrong }).success).toBe(false)
})

const id = '019370a0-0000-7000-8000-000000000001'
test.each([
  ['adopted without what follows', { fate: 'adopted' }],
  ['refused with a change of text', { fate: 'notAdopted', changes: [{ clauseId: id, after: '改' }] }],
  [
    'the same clause twice',
    {
      fate: 'adopted',
      changes: [
        { clauseId: id, after: '改' },
        { clauseId: id, after: '又改' },
      ],
    },
  ],
  ['without a reason', { fate: 'irrelevant', reason: ' ' }],
  ['to nobody', { fate: 'irrelevant', opinionIds: [] }],
  ['with a fate of its own', { fate: 'maybe' }],
])('an answer is refused: %s', (_name, wrong) => {
  const answer = { opinionIds: [id], fate: 'notAdopted', reason: '与上位法不符' }
  expect(NewAnswer.safeParse(answer).success).toBe(true)
  expect(NewAnswer.safeParse({ ...answer, ...wrong }).success).toBe(false)
})

test.each([
  ['138 0000 0001', '13800000001'],
  ['１３８００００００００１', null],
  ['nobody@example.invalid', 'nobody@example.invalid'],
  ['12345', null],
  ['nobody@', null],
])('of the contact %s is kept %s', (contact, kept) => {
  const parsed = WrittenOpinion.safeParse({ text: '建议先劝导', contact })
  expect(parsed.success ? parsed.data.contact : null).toBe(kept)
})
