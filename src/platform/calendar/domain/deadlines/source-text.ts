/** One character to read, with the stretch of the source it was made from. */
export interface Glyph {
  readonly character: string
  readonly start: number
  readonly end: number
  /** White space stood before it. */
  readonly spaced: boolean
}

/** Stands for the mark of a list item (①, （1）, 一是). */
export const listMark = '\u0001'

/** Numbers in circles, in brackets or with a full stop that are one character, used only to count items. */
const itemCharacter = /^[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289\u3251-\u325F\u32B1-\u32BF]$/u
const blank = /[\s\u200B-\u200D\u2060]/u

/**
 * Half-width characters without white space, each knowing where it came from, so that what was read can be quoted
 * verbatim. A space between two digits stays where the digits do not make one month, day or year together.
 */
export function readGlyphs(source: string): Glyph[] {
  const glyphs: Glyph[] = []
  let spaced = false
  let start = 0
  for (const written of source) {
    const end = start + written.length
    if (blank.test(written)) spaced = true
    else {
      const plain = itemCharacter.test(written) ? listMark : written.normalize('NFKC').replaceAll('號', '号')
      for (const character of plain.split('')) {
        if (blank.test(character)) continue
        glyphs.push({ character, start, end, spaced })
        spaced = false
      }
    }
    start = end
  }
  return separateDigits(glyphs)
}

/** The characters as one text; positions in it are positions in the list. */
export function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ character }) => character).join('')
}

/** The source between two positions, verbatim. */
export function quoteOf(source: string, glyphs: readonly Glyph[], from: number, to: number): string {
  return to > from ? source.slice(glyphs[from]!.start, glyphs[to - 1]!.end) : ''
}

function separateDigits(glyphs: readonly Glyph[]): Glyph[] {
  const text = textOf(glyphs)
  const splits = new Set<number>()
  for (const { 0: run, index } of text.matchAll(/\d+/g)) {
    const after = text[index + run.length] ?? ''
    const gaps = [...run].flatMap((_, offset) => (offset > 0 && glyphs[index + offset]!.spaced ? [index + offset] : []))
    const joinFrom = [index, ...gaps].find((from) => makesOneNumber(text.slice(from, index + run.length), after))
    for (const gap of gaps) if (joinFrom === undefined || gap <= joinFrom) splits.add(gap)
  }
  return glyphs.flatMap((glyph, position) =>
    splits.has(position) ? [{ ...glyph, character: ' ', end: glyph.start }, glyph] : [glyph],
  )
}

function makesOneNumber(digits: string, unit: string): boolean {
  const value = Number(digits)
  if (unit === '年') return digits.length === 4
  const most = unit === '月' ? 12 : unit === '日' || unit === '号' ? 31 : 0
  return digits.length <= 2 && value >= 1 && value <= most
}
