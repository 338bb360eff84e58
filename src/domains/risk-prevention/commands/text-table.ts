/** Plain text columns; Chinese characters take two places. */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(Math.max(0, widths[column]! - width(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
}

export function rounded(value: number, digits = 1): string {
  return value.toFixed(digits)
}

export function percentage(value: number): string {
  return `${(value * 100).toFixed(1)}%`
}
