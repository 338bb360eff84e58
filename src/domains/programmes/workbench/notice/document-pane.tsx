import { useCallback } from 'react'
import type { ProposedRow, ReadNotice } from '../../contract/index.ts'
import './notice.css'

interface DocumentPaneProps {
  readonly lines: ReadNotice['lines']
  readonly row: ProposedRow | undefined
}

const folded = (text: string) => text.replaceAll(/\s/g, '')

/** The document's lines; those that the chosen row was read from are lit. */
export function DocumentPane({ lines, row }: DocumentPaneProps) {
  const rowId = row?.id
  const showLit = useCallback(
    (pane: HTMLDivElement | null) => {
      if (rowId !== undefined) pane?.querySelector('.lit')?.scrollIntoView({ block: 'center' })
    },
    [rowId],
  )
  const blocks = new Set(row?.sources.map((source) => source.block))
  const quotes = row?.quotes.map(folded).filter((quote) => quote.length > 1) ?? []
  const isLit = (line: ReadNotice['lines'][number]) => {
    if (!row || !blocks.has(line.block)) return false
    const words = folded(line.cells.join(''))
    return line.cells.length === 1 || quotes.some((quote) => words.includes(quote))
  }
  return (
    <div ref={showLit} className="document-pane" tabIndex={0} role="region" aria-label="通知原文">
      {lines.map((line, index) => {
        const key = `${line.block}-${index}`
        const className = isLit(line) ? 'lit' : undefined
        if (line.cells.length === 1)
          return (
            <p key={key} className={className}>
              {line.cells[0]}
            </p>
          )
        return (
          <div key={key} className={`document-row ${className ?? ''}`}>
            {line.cells.map((cell, column) => (
              <span key={`${key}-${column}`}>{cell}</span>
            ))}
          </div>
        )
      })}
    </div>
  )
}
