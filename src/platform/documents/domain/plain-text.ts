import type { RichText, Run } from '../contract/rich-text.ts'

/** The words of a rich text without its footnotes. */
export function plainText(text: RichText): string {
  if (typeof text === 'string') return text
  return text.map((run) => (typeof run === 'string' ? run : 'strong' in run ? run.strong : '')).join('')
}

/** The lines of a text, each without the blanks before it; empty lines go. */
export function splitLines(text: RichText): RichText[] {
  const lines: Run[][] = [[]]
  for (const run of typeof text === 'string' ? [text] : text) {
    if (typeof run !== 'string') {
      lines.at(-1)!.push(run)
      continue
    }
    const [first = '', ...further] = run.split(/\r\n?|\n/)
    lines.at(-1)!.push(first)
    lines.push(...further.map((line) => [line]))
  }
  return lines.map(withoutIndent).filter((line) => line.some((run) => run !== ''))
}

function withoutIndent(line: readonly Run[]): Run[] {
  const [first, ...rest] = line
  return typeof first === 'string' ? [first.trimStart(), ...rest] : [...line]
}
