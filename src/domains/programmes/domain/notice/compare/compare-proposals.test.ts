import { describe, expect, it } from 'vitest'
import { extractText } from '#platform/extraction/index.ts'
import { ProposalDifference } from '../../../contract/notice.ts'
import { openFixture } from '../../../fixtures/open-fixture.ts'
import { compareProposals, readNotice } from '../index.ts'

const table = (...rows: string[][]) =>
  readNotice(extractText([['序号', '事项', '材料', '完成时限'], ...rows].map((row) => row.join('\t')).join('\n')), {
    year: 2021,
  })

describe('the difference to last year', () => {
  it('is none between a notice and itself', async () => {
    const proposal = readNotice(await openFixture('zhengzhou-2020'))
    const difference = compareProposals(proposal, proposal)
    expect(ProposalDifference.parse(difference)).toEqual(difference)
    expect(difference).toMatchObject({ added: [], removed: [], changed: [] })
    expect(difference.unchanged).toHaveLength(12)
  })

  it('names rows added, removed and changed, though they moved', () => {
    const before = table(
      ['1', '行政指导', '典型案例', '6月底'],
      ['2', '行政调解', '调解人员名单', '7月中旬'],
      ['3', '执法体检', '体检报告', '9月底'],
    )
    const after = table(
      ['1', '行政调解', '调解人员名单', '8月中旬'],
      ['2', '行政指导', '典型案例', '6月底'],
      ['3', '法律顾问', '聘任合同', '5月底'],
    )
    expect(compareProposals(before, after)).toEqual({
      added: ['3'],
      removed: ['3'],
      changed: [{ previous: '2', current: '1', changes: [{ field: 'dates', before: '07-20', after: '08-20' }] }],
      unchanged: [{ previous: '1', current: '2' }],
    })
  })

  it('finds the same step under other words: consultation in 2019 and 2020', async () => {
    const difference = compareProposals(
      readNotice(await openFixture('commerce-2019')),
      readNotice(await openFixture('zhengzhou-2020')),
    )
    const consultation = difference.changed.find(({ current }) => current === 'G1')
    expect(consultation).toMatchObject({ previous: '3.1' })
    expect(consultation!.changes).toContainEqual({ field: 'dates', before: '08-20', after: '07-29' })
  })
})
