import { spanOf, contentOf, type Table } from '../contract/table.ts'
import { plainText } from './plain-text.ts'

/** A Han character counts 1, a Latin letter or digit about half. */
function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character.codePointAt(0)! < 0x2e_80 ? 0.55 : 1
  return width
}

const longestLine = (text: string) => Math.max(...text.split('\n').map(textWidth))
/** What is not broken: numbers, dates, codes of up to 18 characters. */
const longestWord = (text: string) => Math.max(1, ...(text.match(/[\u0021-\u024f]{1,18}/g) ?? []).map(textWidth))

const readableWidth = 18
const cellPadding = 0.8

/**
 * Each column's share of the table's width, adding up to 1. Given widths are kept; else columns get what their
 * contents need, and when there is not enough, never less than their longest number.
 */
export function columnShares(table: Table, availableWidth: number): number[] {
  const given = table.columns.map((column) => column.width)
  if (given.every((width) => width !== undefined)) return normalise(given)
  const needs = table.columns.map((column, index) => {
    const texts = [column.title, ...columnTexts(table, index)]
    const least = Math.max(...texts.map(longestWord), 2) + cellPadding
    const wished = Math.min(Math.max(...texts.map(longestLine)) + cellPadding, Math.max(readableWidth, least))
    return { least, wished: Math.max(wished, least) }
  })
  const least = sum(needs.map((need) => need.least))
  const wished = sum(needs.map((need) => need.wished))
  const generosity = wished <= least ? 0 : Math.min(1, Math.max(0, (availableWidth - least) / (wished - least)))
  const natural = normalise(needs.map((need) => need.least + generosity * (need.wished - need.least)))
  const average = 1 / table.columns.length
  return normalise(natural.map((share, index) => (given[index] === undefined ? share : given[index] * average)))
}

function columnTexts(table: Table, index: number): string[] {
  // Cells that span columns or stand beside a row span do not tell about one column.
  return table.rows
    .filter((row) => row.length === table.columns.length && row.every((cell) => spanOf(cell).columns === 1))
    .map((row) => plainText(contentOf(row[index]!)))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

function normalise(widths: readonly number[]): number[] {
  const total = sum(widths)
  return widths.map((width) => width / total)
}
