import type { PersonalDataKind } from '../contract/index.ts'
import { isBankCard, isIdentityNumber, isOldIdentityNumber } from './identity-number.ts'

/** Something in a text that looks like personal information. */
export interface PersonalDataFinding {
  readonly kind: PersonalDataKind
  /** Normalised, to recognise the same thing again; never stored, never shown. */
  readonly value: string
  /** Masked, with the words around it. */
  readonly quote: string
  readonly occurrences: number
}

/** Digits may be written in full width or in groups: 138 1234 5678, 138-1234-5678. */
const digitGroup = /(?<![\d.])[1-9][\d \u00a0\u3000-]{9,28}[\dXx](?![\d.])/g
const telephone = /(?<!\d)\(?0\d{2,3}\)?[- ]?[2-8]\d{6,7}(?!\d)/g
const email = /[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi
/** Ids of records stand beside words in what is published; their digits mean nothing. */
const recordId = /(?<![0-9a-z-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z-])/gi
const contextLength = 8

/**
 * Finds identity numbers, telephone numbers, e-mail addresses, bank cards and given names. A number counts only where its
 * check digit or its structure holds, so that document numbers and amounts are left alone.
 */
export function findPersonalData(text: string, names: readonly string[] = []): PersonalDataFinding[] {
  const plain = toHalfWidth(text).replaceAll(recordId, (id) => '·'.repeat(id.length))
  const hits: { kind: PersonalDataKind; value: string; start: number; end: number }[] = []
  const add = (kind: PersonalDataKind, value: string, start: number, length: number) => {
    const end = start + length
    if (!hits.some((hit) => start < hit.end && hit.start < end)) hits.push({ kind, value, start, end })
  }
  for (const match of plain.matchAll(digitGroup))
    for (const { kind, value, at, length } of numbersIn(match[0])) add(kind, value, match.index + at, length)
  for (const match of plain.matchAll(email)) add('email', match[0].toLowerCase(), match.index, match[0].length)
  for (const match of plain.matchAll(telephone))
    add('telephone', match[0].replaceAll(/\D/g, ''), match.index, match[0].length)
  for (const name of names)
    if (name.length >= 2)
      for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length))
        add('personName', name, at, name.length)
  const found = new Map<string, PersonalDataFinding>()
  for (const { kind, value, start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    const key = `${kind} ${value}`
    const before = found.get(key)
    const quote = before?.quote ?? quoteOf(text, start, end, kind, hits)
    found.set(key, { kind, value, quote, occurrences: (before?.occurrences ?? 0) + 1 })
  }
  return [...found.values()]
}

/** Full-width digits, letters and signs as half-width ones, character by character, so that places stay the same. */
function toHalfWidth(text: string): string {
  return text
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ＠．－＿＋（）]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[‐‑‒–—−]/g, '-')
}

interface NumberInGroup {
  readonly kind: PersonalDataKind
  readonly value: string
  readonly at: number
  readonly length: number
}

/** A group is one number as a whole, or several written side by side (two mobiles with a blank between). */
function numbersIn(group: string): NumberInGroup[] {
  const whole = kindOfNumber(group.replaceAll(/[^\dXx]/g, ''))
  if (whole) return [{ ...whole, at: 0, length: group.length }]
  return [...group.matchAll(/[\dXx]+/g)].flatMap((part) => {
    const found = kindOfNumber(part[0])
    return found ? [{ ...found, at: part.index, length: part[0].length }] : []
  })
}

function kindOfNumber(digits: string): { kind: PersonalDataKind; value: string } | undefined {
  const value = digits.toUpperCase()
  if (isIdentityNumber(value) || isOldIdentityNumber(value)) return { kind: 'identityNumber', value }
  const mobile = /^(?:86)?(1[3-9]\d{9})$/.exec(value)?.[1]
  if (mobile) return { kind: 'mobile', value: mobile }
  return isBankCard(value) ? { kind: 'bankCard', value } : undefined
}

/** The words around a hit, with every hit in them masked. */
function quoteOf(
  text: string,
  start: number,
  end: number,
  kind: PersonalDataKind,
  hits: readonly { start: number; end: number }[],
): string {
  const from = Math.max(0, start - contextLength)
  const to = Math.min(text.length, end + contextLength)
  let quote = ''
  for (let at = from; at < to; at++) {
    if (at === start) {
      quote += mask(text.slice(start, end), kind)
      at = end - 1
    } else quote += hits.some((hit) => at >= hit.start && at < hit.end) ? '×' : text[at]
  }
  return quote.replaceAll(/\s+/g, ' ').trim()
}

function mask(text: string, kind: PersonalDataKind): string {
  if (kind === 'personName') return `${text.slice(0, 1)}××`
  if (kind === 'email') return `${text.slice(0, 1)}××@××`
  return `${text.slice(0, 2)}${'×'.repeat(Math.max(2, text.length - 4))}${text.slice(-2)}`
}
