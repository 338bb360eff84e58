import type { Line } from './page-layout.ts'

/** `1.`, `2、`, `（三）`, `①`, `第四`: what begins a line begins a paragraph. */
const numbered =
  /^\s*(?:[0-9０-９]{1,2}\s*[.．、)）](?!\s*[0-9０-９]+\s*(?:[%％]|[.．]))|[（(]\s*[0-9０-９一二三四五六七八九十]{1,3}\s*[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}、)/

const beginsNumbered = (text: string): boolean => numbered.test(text)

/**
 * Joins lines into paragraphs. A line was wrapped where the beginning of the next one had no room left on it;
 * a line that ends earlier ends its paragraph. `available` is the room that a line has.
 */
export function joinWrappedLines(lines: readonly Line[], available: number): string[] {
  const paragraphs: string[] = []
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    if (previous && wraps(previous, line, available)) paragraphs.push(joinWords(paragraphs.pop()!, line.text))
    else paragraphs.push(line.text)
  }
  return paragraphs
}

function wraps(line: Line, next: Line, available: number): boolean {
  if (beginsNumbered(next.text)) return false
  if (next.y - line.y > Math.max(line.size, next.size) * 3) return false
  return line.width + firstWordWidth(next) > available - line.size * 0.25
}

/**
 * What may not be parted from the beginning of a line: a word of Latin letters or digits, an opening mark and what follows it,
 * a closing mark and what precedes it, a comma between figures.
 */
const firstWord =
  /^[（(《“‘〔【[{]*(?:[A-Za-z0-9.%@_-]+|.)(?:[，。；：、！？）》”’〕】,.;:)%％\]}–—-]|(?<=[,.:–—-])[0-9]+)*/u

const firstWordWidth = (line: Line) => displayWidth(firstWord.exec(line.text.trimStart())?.[0] ?? '') * line.size

/** Width in units of the font size: Chinese characters 1, others about a half. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! > 0x2000 ? 1 : 0.5
  return width
}

function joinWords(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}
