import { fold } from '../text/fold.ts'
import type { DocumentLine } from '../document-lines.ts'

/** 发文字号: 郑商〔2017〕151号, in whatever brackets it is typed. */
const pattern = /([\u4e00-\u9fff]{1,20})[[(]((?:19|20)\d{2})[\])](?:第)?(\d{1,5})号/

export interface DocumentNumber {
  readonly text: string
  readonly year: number
}

/** The number in a text, with the brackets that the standard prescribes (GB/T 9704). */
export function readDocumentNumber(raw: string): DocumentNumber | null {
  const match = pattern.exec(fold(raw).text)
  return match ? { text: `${match[1]}〔${match[2]}〕${match[3]}号`, year: Number(match[2]) } : null
}

/** The line near the beginning that holds the notice's own number and little else (the signer may stand beside it). */
export function findDocumentNumber(
  lines: readonly DocumentLine[],
): { number: DocumentNumber; line: DocumentLine; at: number } | null {
  for (const [at, line] of lines.slice(0, 40).entries()) {
    const text = fold(line.text).text
    const rest = text
      .replace(pattern, '')
      .replace(/签发人:?.*$/, '')
      .replace(/^文号:?/, '')
    const number = readDocumentNumber(line.text.replace(/^\s*文\s*号\s*[:：]?/, ''))
    if (number && rest.length <= 4) return { number, line, at }
  }
  return null
}
