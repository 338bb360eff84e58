import { expect, test } from 'vitest'
import { RiskPointDraft } from '../../contract/index.ts'
import { adoptedParts, withAdopted } from './adopted-text.ts'
import { clauseTextOf } from './clause-text.ts'
import { publicPointOf } from './public-point.ts'

const draft = RiskPointDraft.parse({
  name: '停车',
  behaviour: '在禁停路段停车',
  place: '演示一路',
  causes: [{ id: 'c1', side: 'counterparty', kind: 'takingChances' }],
  measures: [
    { kind: 'suggestion', text: '建议增加车位', causeId: 'c1', owner: '演示科', dueOn: '2020-09-30' },
    { kind: 'warningSign', text: '设置警示牌', causeId: 'c1', owner: '演示科', dueOn: '2020-08-30' },
  ],
  responsibleUnit: '演示局',
})
const before = clauseTextOf(publicPointOf(draft, 'high'))
const adopt = (...[from, to]: [string, string]) =>
  adoptedParts(draft, 'high', { before, after: before.replace(from, to) })

test('a changed behaviour or measure is proposed with both texts and keeps cause, owner and day', () => {
  const parts = adopt('建议增加车位', '建议夜间开放车位')
  expect(parts).toEqual([
    {
      title: '防控措施',
      before: '建议：建议增加车位；警示：设置警示牌',
      after: '建议：建议夜间开放车位；警示：设置警示牌',
      canWriteBack: true,
    },
  ])
  const written = withAdopted(draft, parts)
  expect(written.measures.map(({ text, owner, dueOn }) => [text, owner, dueOn])).toEqual([
    ['建议夜间开放车位', '演示科', '2020-09-30'],
    ['设置警示牌', '演示科', '2020-08-30'],
  ])
  expect(adoptedParts(written, 'high', { before, after: before.replace('建议增加车位', '建议夜间开放车位') })).toEqual(
    [],
  )
})

test('what only a person can carry over is shown and left alone', () => {
  const [basis] = adopt('原因：侥幸心理', '原因：疏忽大意')
  expect(basis).toMatchObject({ title: '原因', before: '侥幸心理', after: '疏忽大意', canWriteBack: false })
  const [measures] = adopt('；警示：设置警示牌', '')
  expect(measures).toMatchObject({ title: '防控措施', canWriteBack: false })
  expect(withAdopted(draft, [basis!, measures!])).toEqual(draft)
})

test('parts that nobody changed are not proposed, even where the point has moved on', () => {
  const moved = { ...draft, behaviour: '在禁停路段停放机动车' }
  expect(adoptedParts(moved, 'high', { before, after: before })).toEqual([])
})
