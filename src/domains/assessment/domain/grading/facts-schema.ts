import { z } from 'zod'
import type { AssessmentMethod, GradingRule } from '#domains/programmes/contract/index.ts'
import { RowFacts } from '../../contract/grading-facts.ts'
import { findPoorCircumstance } from './poor-circumstances.ts'
import { wantedFacts } from './wanted-facts.ts'

type Report = (path: (string | number)[], message: string) => void

const withoutSettings = { rowId: '', dueOn: null, settings: new Map() }

/**
 * The facts that one row takes: the general shape, held against what its rule asks about. What is 差 already (not carried
 * out, not submitted) needs no further facts. Messages are Chinese.
 */
export function factsSchemaOf(rule: GradingRule, methods: readonly AssessmentMethod[]): z.ZodType<RowFacts> {
  const { required, optional } = wantedFacts(rule, methods)
  const usable = [...required, ...optional]
  const unknownKeys = (keys: readonly string[]) =>
    `不认识 ${keys.map((key) => `“${key}”`).join('、')}，这一行可用：${usable.join('、')}`
  const shape = z.strictObject(RowFacts.shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys) : undefined),
  })
  return shape.superRefine((facts, context) => {
    const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message })
    for (const key of RowFacts.keyof().options) {
      if (facts[key] !== undefined && !usable.includes(key)) report([key], `这一行不用，可用：${usable.join('、')}`)
    }
    const settled = findPoorCircumstance(rule, facts, withoutSettings) !== null
    for (const key of required) {
      if (!settled && facts[key] === undefined) report([key], `缺少这一项，应写明（本行需要 ${required.join('、')}）`)
    }
    checkCounts(facts, report)
    if (rule.kind === 'criteriaCount' && facts.criteria) checkCriteria(rule.criteria, facts.criteria, report)
    if (rule.kind === 'presence' && facts.present) checkItems(rule.items, facts.present, report)
  })
}

function checkCounts({ contacts, unreachable, completed, total }: RowFacts, report: Report): void {
  if (contacts !== undefined && unreachable !== undefined && unreachable > contacts) {
    report(['unreachable'], `是 ${unreachable}，多于 contacts 的 ${contacts}，应不多于提供的联系方式数`)
  }
  if (total === 0) report(['total'], '是 0，应为至少 1 的整数')
  else if (completed !== undefined && total !== undefined && completed > total) {
    report(['completed'], `是 ${completed}，多于 total 的 ${total}，应不多于应完成数`)
  }
}

type Named = readonly { readonly id: string }[]
const idsOf = (named: Named) => named.map(({ id }) => id).join('、')
const has = (named: Named, wanted: string) => named.some(({ id }) => id === wanted)

function checkCriteria(named: Named, criteria: Readonly<Record<string, unknown>>, report: Report): void {
  const complete = `应写全 ${idsOf(named)}，各为 true、false，尚未认定的为 null`
  for (const id of Object.keys(criteria)) if (!has(named, id)) report(['criteria', id], `不是本行的标准，${complete}`)
  for (const { id } of named) {
    if (!Object.hasOwn(criteria, id)) report(['criteria', id], `缺少这个标准，${complete}`)
  }
}

function checkItems(named: Named, present: readonly string[], report: Report): void {
  present.forEach((item, index) => {
    if (!has(named, item)) report(['present', index], `是“${item}”，应为 ${idsOf(named)} 之一`)
  })
}
