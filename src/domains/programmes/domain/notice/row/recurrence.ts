import type { ProposedRow } from '../../../contract/notice.ts'
import { numberPattern, readNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'

type Recurrence = NonNullable<ProposedRow['recurrence']>

const periods: readonly (readonly [Recurrence['every'], string])[] = [
  ['halfYear', '每个?半年'],
  ['quarter', '(?:每个?|逐|按)季度?'],
  ['month', '(?:每个?|逐|按)月'],
  ['year', '每个?年度?(?!第)'],
]
const frequency = `(?:至少|不少于|不得少于|不低于|应当?|要|需)?[^,;。、]{0,6}?(${numberPattern})(?:次|期|批|场|篇|份)`

/** `每季度至少一次`, `每半年报送1次`, `每月25日前`: a duty of every period. */
export function readRecurrence(raw: string): Recurrence | null {
  const folded = fold(raw)
  const found = periods
    .map(([every, pattern]) => ({ every, match: new RegExp(`${pattern}(?:${frequency})?`).exec(folded.text) }))
    .filter(({ match }) => match !== null)
    .toSorted((a, b) => a.match!.index - b.match!.index)[0]
  if (!found?.match) return null
  const { index } = found.match
  const count = found.match[1] === undefined ? 1 : (readNumber(found.match[1]) ?? 1)
  return { every: found.every, atLeast: Math.max(1, count), quote: folded.quote(index, index + found.match[0].length) }
}
