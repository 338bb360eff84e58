import { Readable } from 'node:stream'

/**
 * CSV that Excel and WPS open with its Chinese right (UTF-8 with mark, CRLF). A cell that would run as a formula is
 * disarmed by an apostrophe.
 */
export function csvOf(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  return `\ufeff${linesOf([header, ...rows])}`
}

/** The same as it is read, some rows at a time: for tables that are too long to be built first. */
export function csvStream(header: readonly string[], parts: AsyncIterable<readonly (readonly Cell[])[]>): Readable {
  return Readable.from(
    (async function* () {
      yield Buffer.from(`\ufeff${linesOf([header])}`)
      for await (const rows of parts) yield Buffer.from(linesOf(rows))
    })(),
  )
}

type Cell = string | number | null | undefined

const linesOf = (rows: readonly (readonly Cell[])[]) =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
