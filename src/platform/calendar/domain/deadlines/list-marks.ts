import { numeralCharacters, readNumeral } from './numerals.ts'
import { listMark, textOf, type Glyph } from './source-text.ts'

const number = `(?:\\d{1,2}|[${numeralCharacters}]{1,3})`
/** A mark stands where nothing before it could make it part of a number or of a list of numbers. */
const apart = `(?<![\\d.${numeralCharacters}第、,和及与至到~/-])`
/** After `1.` a digit begins an item only if a month or a year follows, else `9.25` is a date. */
const item = '(?=[^\\d]|\\d{1,4}(?:[-—–~至到、]\\d{1,2})*[月年]|\\d{1,2}[./]\\d{1,2}(?!\\d))'

const certainMarks = new RegExp(
  [
    `\\(${number}\\)[.、,:]?`,
    `(?<!\\([^()]*)${apart}${number}\\)`,
    `${apart}${number}\\.${item}`,
    `${apart}${number}:(?!\\d\\d(?![\\d月年]))`,
    `${apart}${number}是`,
    `第${number}[,:]`,
    `第${number}(?:次|批|阶段|期|项|轮|步)(?:[:,]|为)?`,
    '首(?:次|批)',
  ].join('|'),
  'g',
)
const possibleMarks = new RegExp(`${apart}(${number})、`, 'g')

/** Replaces the marks of list items (1. （一） 一是 第一次：) by one sign, so that their numbers are not read as dates. */
export function replaceListMarks(glyphs: readonly Glyph[]): Glyph[] {
  const text = textOf(glyphs)
  const marks = [...text.matchAll(certainMarks)]
  // “3、6、9、12月” is a list of months; only 1、…2、…3、… counts items.
  const possible = [...text.matchAll(possibleMarks)]
  if (possible.length > 1 && possible.every(([, written], position) => readNumeral(written!) === position + 1))
    marks.push(...possible)
  const result: Glyph[] = []
  let position = 0
  for (const { 0: mark, index } of marks.sort((one, other) => one.index - other.index)) {
    if (index < position) continue
    result.push(...glyphs.slice(position, index))
    position = index + mark.length
    result.push({ ...glyphs[index]!, character: listMark, end: glyphs[position - 1]!.end })
  }
  return [...result, ...glyphs.slice(position)]
}
