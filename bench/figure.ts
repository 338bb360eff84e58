/** One measured figure, with the budget that it is held against. */
export interface Figure {
  readonly name: string
  readonly value: number | null
  readonly unit: string
  /** `atLeast` or `atMost`, in the same unit. */
  readonly budget?: { readonly atLeast: number } | { readonly atMost: number }
  /** Why there is no value. */
  readonly note?: string
}

export function isWithinBudget({ value, budget }: Figure): boolean | null {
  if (!budget || value === null) return null
  return 'atLeast' in budget ? value >= budget.atLeast : value <= budget.atMost
}

/** All figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const met = isWithinBudget(figure)
    const { name, value, unit, budget, note } = figure
    const limit = !budget ? '' : 'atLeast' in budget ? `≥ ${budget.atLeast}` : `≤ ${budget.atMost}`
    const shown = value === null ? `—（${note ?? '未测'}）` : `${readable(value)} ${unit}`
    return [name, shown, limit, met === null ? '' : met ? '达标' : '未达标']
  })
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => width(line[column]!))))
  return lines
    .map((line) =>
      line.map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(cell)))).join('  '),
    )
    .join('\n')
}

const readable = (value: number) => (Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 100) / 100)
/** Chinese characters take two columns. */
const width = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
