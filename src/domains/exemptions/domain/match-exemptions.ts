import type { PublicExemption } from '../contract/index.ts'
import { articleKeyOf, itemKeysOf } from './matching-keys.ts'

/** What an exemption may hold for: a risk point, as its publisher wrote it. */
export interface Exemptible {
  readonly id: string
  readonly name: string
  readonly item: string
  /** What a penalty is based on. */
  readonly bases: readonly { readonly law: string; readonly article: string }[]
  readonly organisationPath: string
}

export interface IssuedExemption<E> {
  readonly content: Pick<PublicExemption, 'name' | 'item' | 'law' | 'article' | 'validFrom' | 'validTo'>
  /** The unit that issued it. */
  readonly organisationPath: string
  readonly shown: E
}

/** Exemptions in force that speak of the same item or the same article, and that the publisher or a unit above it issued. */
export function matchExemptions<E>(
  about: readonly Exemptible[],
  issued: readonly IssuedExemption<E>[],
  today: string,
): Map<string, E[]> {
  const current = issued.filter(
    ({ content: { validFrom, validTo } }) => validFrom <= today && (validTo === null || today <= validTo),
  )
  const matched = new Map<string, E[]>()
  for (const one of about) {
    const keys = new Set(itemKeysOf(one))
    const articles = new Set(one.bases.map(articleKeyOf).filter(Boolean))
    const found = current.filter(
      ({ content, organisationPath }) =>
        bindsUnit(organisationPath, one.organisationPath) &&
        (itemKeysOf(content).some((key) => keys.has(key)) || articles.has(articleKeyOf(content))),
    )
    if (found.length)
      matched.set(
        one.id,
        found.map(({ shown }) => shown),
      )
  }
  return matched
}

const bindsUnit = (issuer: string, unit: string): boolean => unit === issuer || unit.startsWith(`${issuer}.`)
