import { faultOfCreditCode } from './credit-code.ts'
import { faultOfIdNumber } from './id-number.ts'
import type { CounterpartyKind } from '../contract/index.ts'

/** Firms and individuals as their numbers and names are compared: no blanks, capitals, half-width. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
}

export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
}

/** What is wrong with the number of a firm or an individual; null where nothing is. */
export function faultOfCode(kind: CounterpartyKind, code: string): string | null {
  return kind === 'organisation' ? faultOfCreditCode(code) : faultOfIdNumber(code)
}

/**
 * By what a counterparty is known: its number, else a firm's name. Null for an individual without a number, who cannot be
 * told from another of the same name.
 */
export function keyOf(kind: CounterpartyKind, name: string, code: string | null): string | null {
  if (code) return `${kind}:${code}`
  return kind === 'organisation' ? `name:${plainName(name).replaceAll(' ', '')}` : null
}

/** Firm or individual, where a table does not say: by the number, else by words that firms bear in their names. */
export function guessKind(name: string, code: string | null): CounterpartyKind {
  if (code && /^\d{17}[\dX]$/.test(code) && faultOfIdNumber(code) === null) return 'individual'
  if (code) return 'organisation'
  return [...name].length > 4 || /[店厂行社场馆铺部院校会站]$|公司|中心|集团/.test(name) ? 'organisation' : 'individual'
}
