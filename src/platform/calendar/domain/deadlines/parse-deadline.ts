import type { DeadlineDate } from '../../contract/index.ts'

/** Reads the deadline cell of an official table. Pure; the year is the one the table is written for. */
export function parseDeadline(text: string, options: { readonly year: number }): DeadlineDate[] {
  void options
  if (text.trim() === '') return [{ kind: 'blank', from: null, due: null, quote: '' }]
  return [{ kind: 'unreadable', from: null, due: null, quote: text.trim() }]
}
