import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractText } from '#platform/files/extraction/index.ts'
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
