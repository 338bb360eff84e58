import { describe, expect, test } from 'vitest'
import { RiskPointDraft } from '../../contract/index.ts'
import { penalisedSentence, shownCount } from './penalised-sentence.ts'
import { listRowOf, publicPointOf } from './public-point.ts'

const draft = RiskPointDraft.parse({
  name: '占道经营',
  behaviour: '在道路上摆摊',
  responsibleUnit: '演示局',
  causes: [
    { id: 'a', side: 'organ', kind: 'poorPlanning', internal: true },
    { id: 'b', side: 'counterparty', kind: 'negligence' },
  ],
  measures: [{ kind: 'suggestion', text: '增设摊位', causeId: 'a', owner: '甲科', dueOn: '2020-09-01' }],
  counts: { from: '2019-07-01', to: '2020-06-30', cases: 31 },
  noPenalty: 27,
  fineFrom: 5000,
  fineTo: 20_000,
})

describe('what becomes public', () => {
  test('internal causes stay inside, the measure against one does not', () => {
    const point = publicPointOf(draft, 'high')
    expect(point.causes).toEqual(['疏忽大意'])
    expect(listRowOf(point)).toMatchObject({ level: '高风险', measures: '建议：增设摊位' })
    expect(JSON.stringify(point)).not.toContain('甲科')
    expect(JSON.stringify(point)).not.toContain('规划不合理')
  })

  test('how others fared is a count and a range', () => {
    expect(penalisedSentence(draft)).toBe(
      '2019年7月1日至2020年6月30日有 31 件被处理，其中 27 件依法不予处罚（轻微、及时改正、未造成危害后果），罚款从 50 元到 200 元不等',
    )
  })

  test('counts below five say 少于 5, and no range that would tell of one', () => {
    const few = { ...draft, counts: { ...draft.counts!, cases: 3 }, noPenalty: 1 }
    expect(penalisedSentence(few)).toBe(
      '2019年7月1日至2020年6月30日有 少于 5 件被处理，其中 少于 5 件依法不予处罚（轻微、及时改正、未造成危害后果）',
    )
    expect([0, 1, 4, 5].map(shownCount)).toEqual(['0', '少于 5', '少于 5', '5'])
  })
})
