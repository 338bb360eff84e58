import type { CounterpartyKind } from '../contract/index.ts'

/** 张**：the family name stays. */
export function maskedPersonName(name: string): string {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 3))
}

/** The first six and the last two digits of an identity number stay; a credit code is public and stays whole. */
export function maskedCode(kind: CounterpartyKind, code: string | null): string | null {
  if (code === null || kind === 'organisation') return code
  return `${code.slice(0, 6)}${'*'.repeat(Math.max(code.length - 8, 0))}${code.slice(-2)}`
}

export function shownName(kind: CounterpartyKind, name: string): string {
  return kind === 'individual' ? maskedPersonName(name) : name
}
