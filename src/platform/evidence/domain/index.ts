/** Pure rules of the ledger: declaring kinds, saying facts, answering and explaining bindings. */
export { checkBinding } from './check-binding.ts'
export { checkFacts, compactFacts } from './check-facts.ts'
export { defineFactKind, type FactsOf } from './define-fact-kind.ts'
export { evaluateBinding, type EvaluationContext } from './evaluate-binding.ts'
export { explainBinding } from './explain-binding.ts'
export { offerBindings } from './offer-bindings.ts'
export { resolvePeriod, type DayRange } from './period.ts'
export { saySentence, sayDay } from './sentence.ts'
