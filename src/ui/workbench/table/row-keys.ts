import type { KeyboardEvent } from 'react'

const editable = 'input, textarea, select, [contenteditable=true], [role=combobox]'

/** j and k (or the arrows) walk the rows of a list, Enter opens one. Rows carry `data-row`. */
export function walkRows(event: KeyboardEvent<HTMLElement>, open: (row: HTMLElement) => void): void {
  const target = event.target as HTMLElement
  if (target.closest(editable) || event.ctrlKey || event.metaKey || event.altKey) return
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
  const row = target.closest<HTMLElement>('[data-row]')
  if (step !== undefined) {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
    const next = row ? rows[rows.indexOf(row) + step] : rows[0]
    if (!next) return
    event.preventDefault()
    next.focus()
    return
  }
  if (event.key === 'Enter' && row && target === row) open(row)
}
