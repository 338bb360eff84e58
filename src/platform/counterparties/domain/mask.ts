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

/** Of an individual's address only what is before and including the county or district stays. */
export function shownAddress(kind: CounterpartyKind, address: string | null): string | null {
  if (address === null || kind === 'organisation') return address
  const [district = ''] = /^.{0,12}?[县区]/u.exec(address) ?? []
  return `${district}***`
}

/** 139****1234 */
export function maskedPhone(phone: string | null): string | null {
  if (phone === null) return null
  const digits = [...phone].filter((character) => /\d/.test(character)).length
  const [head, tail] = digits >= 9 ? [3, 4] : [0, 2]
  let seen = 0
  return phone.replaceAll(/\d/g, (digit) => (++seen <= head || seen > digits - tail ? digit : '*'))
}

/** z***@example.com */
export function maskedEmail(email: string | null): string | null {
  return email === null ? null : email.replace(/^(.)[^@]*/u, '$1***')
}
