import type { DocumentLine } from '../document-lines.ts'
import { tidy } from '../text/fold.ts'
import { splitOutsideBrackets } from '../text/split-list.ts'

/** 主送机关: the line behind the title that ends with a colon. */
export function findAddressees(
  lines: readonly DocumentLine[],
  from: number,
): { names: string[]; line: DocumentLine } | null {
  for (const line of lines.slice(from, from + 6)) {
    const text = tidy(line.text)
    if (!/[:：]$/.test(text) || /[。；]/.test(text)) continue
    return { names: splitOutsideBrackets(text.replace(/[:：]$/, ''), /[，,、；;]/), line }
  }
  return null
}
