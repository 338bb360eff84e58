import type { ReportFigure } from '../../contract/index.ts'
import { fillText, unknownFigures } from '../../domain/reports/fill-text.ts'

/** What a paragraph prints, with its figures; shown only where it has some. */
export function PreviewText({ text, figures }: { text: string; figures: readonly ReportFigure[] }) {
  const unknown = unknownFigures(text, figures)
  if (unknown.length) return <p className="bad">没有名为 {unknown.map((key) => `{${key}}`).join('、')} 的数字</p>
  const parts = fillText(text, figures)
  if (parts.every((part) => typeof part === 'string')) return null
  return (
    <p className="quiet">
      {parts.map((part, index) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={index} className="report-figure" title={part.figure.source}>
            {part.figure.value}
          </span>
        ),
      )}
    </p>
  )
}
