import type { DeadlineDate } from '#platform/calendar/domain/index.ts'
import type { ProposedRow } from '../../contract/notice.ts'
import { sourceOf, type DocumentLine } from './document-lines.ts'
import { readDates } from './row/dates.ts'
import { readRecurrence } from './row/recurrence.ts'
import { findLeadingUnits } from './row/units.ts'
import { numberPattern, readNumber } from './text/chinese-number.ts'
import { cutIntoSentences } from './sentences.ts'
import { hasOpenBracket } from './text/split-list.ts'
import { fold, tidy } from './text/fold.ts'

const dueDay =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日(?:之?前|以前)|底(?:之?前)?|末(?:之?前)?|[上中下]旬)|第[一二三四1-4]季度|[一二三四]季度末/
const duty = /报送|上报|报告|提交|完成|制定|建立|公布|开展|组织|召开|举办|推荐|清理|总结/
const yearly = new RegExp(`全年[^,;。]{0,4}(?:至少|不少于|不低于)[^,;。]{0,6}?(${numberPattern})(?:次|期|场|批|篇)`)

/** Duties that the main text states with a frequency or a day, as rows that nobody has chosen yet. */
export function findCandidates(lines: readonly DocumentLine[], year: number | null): ProposedRow[] {
  const found = cutIntoSentences(lines).flatMap((sentence) => {
    const recurrence = readRecurrence(sentence.text) ?? readYearly(sentence.text)
    const dates = recurrence ? [] : dutyDates(sentence.text, year)
    return recurrence || dates.length > 0 ? [{ sentence, recurrence, dates }] : []
  })
  return found.map(({ sentence, recurrence, dates }, index) => ({
    id: `C${index + 1}`,
    no: null,
    level1: sentence.headings[0] ?? null,
    level2: sentence.headings[1] ?? null,
    name: clauseOf(sentence.text, recurrence?.quote ?? dates[0]?.quote ?? ''),
    materials: [],
    conditions: [],
    uploadCount: null,
    dates,
    recurrence,
    requirement: sentence.text,
    grading: null,
    methods: [],
    appliesTo: findLeadingUnits(sentence.text),
    lead: null,
    support: null,
    score: null,
    remark: null,
    quotes: sentence.text.split('\n'),
    sources: [sourceOf('requirement', sentence.line)],
  }))
}

function readYearly(text: string): ProposedRow['recurrence'] {
  const folded = fold(text)
  const match = yearly.exec(folded.text)
  const count = match ? readNumber(match[1]!) : null
  return match && count
    ? { every: 'year', atLeast: count, quote: folded.quote(match.index, match.index + match[0].length) }
    : null
}

function dutyDates(text: string, year: number | null): DeadlineDate[] {
  const folded = fold(text)
  const match = dueDay.exec(folded.text)
  if (!match || !duty.test(folded.text)) return []
  const phrase = folded.quote(match.index, match.index + match[0].length)
  return readDates(phrase, year).filter((date) => date.due !== null)
}

/** The clause around the words that make it a duty, for a short name. */
function clauseOf(sentence: string, words: string): string {
  const at = Math.max(0, sentence.indexOf(words))
  const start = Math.max(...[...'，。；：,;'].map((mark) => sentence.lastIndexOf(mark, at - 1))) + 1
  const rest = sentence.slice(at + words.length)
  const end = /[，。；,;]/.exec(rest)?.index ?? rest.length
  const clause = tidy(sentence.slice(at === 0 ? 0 : start, at + words.length + end))
  return hasOpenBracket(clause) ? clause.replace(/[（(][^（(]*$/, '') : clause
}
