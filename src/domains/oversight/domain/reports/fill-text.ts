import type { ReportFigure } from '../../contract/report.ts'

const placeholder = /\{([^{}]*)\}/g

export type FilledPart = string | { readonly figure: ReportFigure }

/** Names in the text that are no figure, in the order of the text. */
export function unknownFigures(text: string, figures: readonly ReportFigure[]): string[] {
  const known = new Set(figures.map((figure) => figure.key))
  return [...text.matchAll(placeholder)].map((match) => match[1]!.trim()).filter((key) => !known.has(key))
}

/** Words and figures in turn; a figure stands wherever its name is written in braces. */
export function fillText(text: string, figures: readonly ReportFigure[]): FilledPart[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]))
  const parts: FilledPart[] = []
  let from = 0
  for (const match of text.matchAll(placeholder)) {
    const figure = byKey.get(match[1]!.trim())
    if (!figure) continue
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ figure })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}
