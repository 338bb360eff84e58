import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractText } from '#platform/extraction/index.ts'
import { NoticeProposal } from '../../contract/notice.ts'
import { fixtureText, type NoticeName } from '../../fixtures/open-fixture.ts'
import { readNotice } from './index.ts'

const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

/** Full-width digits and blanks inside words and numbers, where the dice say so. */
function spoil(text: string, dice: () => number): string {
  return text
    .replaceAll(/\d/g, (digit) => (dice() < 0.5 ? String.fromCodePoint(digit.codePointAt(0)! + 0xfee0) : digit))
    .replaceAll(/([\u4e00-\u9fff\d０-９])(?=[\u4e00-\u9fff\d０-９])/g, (character) =>
      dice() < 0.12 ? `${character} ` : character,
    )
}

/** What a reader sees in a proposal, whatever the white space and the width of its digits. */
const facts = (text: string) =>
  readNotice(extractText(text)).rows.map(
    ({ id, level1, name, materials, uploadCount, dates, methods, grading, appliesTo }) =>
      JSON.parse(
        bare(
          JSON.stringify({
            id,
            names: [level1, name],
            materials,
            uploadCount,
            days: dates.map(({ kind, from, due }) => [kind, from, due]),
            methods,
            grading: [
              grading?.kind,
              grading && 'bands' in grading && grading.bands.map(({ atLeast, below }) => [atLeast, below]),
            ],
            kinds: appliesTo?.kinds,
          }),
        ),
      ) as unknown,
  )

describe('noise', () => {
  it.each<NoticeName>(['huiji-2015', 'commerce-2017', 'commerce-2019', 'zhengzhou-2020'])(
    'changes nothing in the rows of %s',
    (name) => {
      const text = fixtureText(name)
      const clean = facts(text)
      fc.assert(
        fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
          const noisy = spoil(text, () => stream.next().value as number)
          expect(facts(noisy)).toEqual(clean)
          const words = noisy.replaceAll(/\s/g, '')
          const quotes = readNotice(extractText(noisy)).rows.flatMap((row) => [
            ...row.quotes,
            ...row.dates.map((date) => date.quote),
          ])
          expect(quotes.filter((quote) => !words.includes(quote.replaceAll(/\s/g, '')))).toEqual([])
        }),
        { numRuns: 6, seed: 20 },
      )
    },
  )
})

describe('any document', () => {
  // oxfmt-ignore
  const words = fc.constantFrom(
    '', '', '序号', '事项', '材料', '完成时限', '评分细则', '一级指标', '二级指标', '考核方式', '上传次数', '一', '二', '1.', '（三）',
    '5月底', '13月底', '1.9月25日前 2.12月25日前', '每季度末月25日前', '优', '90分以上的为优', '符合以上3个标准的为优，2个的为良',
    '缺1项的为良', '三分之二以上', '特等奖的为优', '降两个等次', '说明：第一项主要由甲局落实', '合计', '—', '(', '（', '“', '①甲；②乙',
    '2次', '不需要上传', '加分项', '附件', '续表', '二〇二一年五月四日', '某局文件', '某发〔2021〕3号', '关于印发通知的通知', '\f', '   ',
  )
  const lines = fc.array(
    fc.array(words, { minLength: 1, maxLength: 7 }).map((cells) => cells.join('\t')),
    { maxLength: 14 },
  )

  it('gives a proposal in the shape of the contract, with ids of its own and quotes that stand in it', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const proposal = readNotice(extractText(text.join('\n')))
        NoticeProposal.parse(proposal)
        expect(new Set(proposal.rows.map(({ id }) => id)).size).toBe(proposal.rows.length)
        const bareText = text.join('').replaceAll(/\s/g, '')
        const quotes = [
          ...proposal.rows.flatMap((row) => [...row.quotes, ...row.dates.map((date) => date.quote)]),
          ...proposal.questions.map((question) => question.quote),
        ]
        expect(quotes.filter((quote) => !bareText.includes(quote.replaceAll(/\s/g, '')))).toEqual([])
      }),
      { numRuns: 400, seed: 2020 },
    )
  })
})
