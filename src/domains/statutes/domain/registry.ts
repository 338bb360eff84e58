import type { TimeLimit } from '../contract/index.ts'
import type { Lack, LawRules, Rule } from './law-rules.ts'
import { laws } from './laws/index.ts'
import { rulesWithoutLength } from './laws/rules-without-length.ts'

/** What is known of a rule: its limits in the order in which it names them, or why it has none. */
export type KnownRule =
  | { readonly kind: 'counted'; readonly limits: readonly TimeLimit[]; readonly byBareId: TimeLimit | null }
  | { readonly kind: 'uncounted'; readonly lack: Lack }

/** Every rule id. */
export const knownRules: ReadonlyMap<string, KnownRule> = new Map([
  ...laws.flatMap((law) => law.rules.map((rule): [string, KnownRule] => [rule.id, limitsOf(law, rule)])),
  ...[...laws.map(({ without }) => without), rulesWithoutLength].flatMap(uncounted),
])

/** The limit that an id names (`XZCF-60`, `XZCF-36/2`), or null where it names none. */
export function findTimeLimit(id: string): TimeLimit | null {
  const rule = knownRules.get(id)
  if (rule !== undefined) return rule.kind === 'counted' ? rule.byBareId : null
  const part = splitPart(id)
  const parent = part && knownRules.get(part.rule)
  return parent?.kind === 'counted' && parent.limits.length > 1 ? (parent.limits[part!.number - 1] ?? null) : null
}

/** Every limit of every rule. */
export function listTimeLimits(): TimeLimit[] {
  return [...knownRules.values()].flatMap((rule) => (rule.kind === 'counted' ? rule.limits : []))
}

/** `XZCF-36/2` names the second length of a rule; the ids of some rules hold a slash themselves (XK-78/79/1). */
export function splitPart(id: string): { readonly rule: string; readonly number: number } | null {
  const [, rule, number] = /^(.+)\/(\d+)$/.exec(id) ?? []
  return rule === undefined ? null : { rule, number: Number(number) }
}

function limitsOf(law: LawRules, rule: Rule): KnownRule {
  const limits = rule.lengths.map((length, index): TimeLimit => {
    const { article, start, sense, overridable, doubt, ...said } = length
    const source = { law: law.law, version: law.version, countedBy: law.countedBy, validFrom: law.validFrom }
    const merged = { ...source, validTo: law.validTo, confidence: law.confidence, ...said }
    return {
      ...merged,
      rule: rule.lengths.length > 1 ? `${rule.id}/${index + 1}` : rule.id,
      citation: `${merged.law}${article}`,
      startEvent: start,
      sense: sense ?? 'within',
      overridable: overridable ?? false,
      doubt: doubt ?? null,
    }
  })
  const [first] = limits
  const byBareId = limits.length === 1 ? first! : rule.isFirst ? { ...first!, rule: rule.id } : null
  return { kind: 'counted', limits, byBareId }
}

function uncounted(lacks: LawRules['without']): [string, KnownRule][] {
  return Object.entries(lacks).flatMap(([lack, ids]) =>
    ids.map((id): [string, KnownRule] => [id, { kind: 'uncounted', lack: lack as Lack }]),
  )
}
