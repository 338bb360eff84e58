import type { Db, Transaction } from '#base/database/index.ts'
import { evidenceProblems, type Binding, type BindingContext, type BindingResult } from '../contract/index.ts'
import { checkBinding, evaluateBinding, resolvePeriod, type DayRange } from '../domain/index.ts'
import { listKnownKinds } from './fact-kinds.ts'
import { listFactsOfUnit } from './read-facts.ts'

/**
 * Asks a binding of the ledger for one unit. Facts of the programme's year that lie outside the period stand there with
 * the reason, so that nobody looks for them in vain. @throws Problem `evidence.invalid-binding`
 */
export async function answerBinding(
  db: Db | Transaction,
  binding: Binding,
  context: BindingContext,
): Promise<BindingResult> {
  const kinds = listKnownKinds()
  const faults = checkBinding(binding, kinds)
  if (faults.length) throw evidenceProblems.refuse('evidence.invalid-binding', faults.join('；'))
  const facts = await listFactsOfUnit(db, context.organisationId, {
    kinds: [binding.factKind],
    period: withWholeYear(resolvePeriod(binding.period, context), context.year),
    withWithdrawn: true,
  })
  return evaluateBinding(binding, facts, { ...context, kinds })
}

function withWholeYear(period: DayRange | null, year: number): DayRange {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  if (!period) return { from: first, to: last }
  return {
    from: period.from && (period.from < first ? period.from : first),
    to: period.to && (period.to > last ? period.to : last),
  }
}
