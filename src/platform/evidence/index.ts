/** Server door of the evidence ledger: domains record facts as work happens; programmes ask questions over them. */
export { registerFactKinds, getFactKind, listKnownKinds } from './server/fact-kinds.ts'
export { recordFact, type NewFact } from './server/record-fact.ts'
export { withdrawFact, type Withdrawal } from './server/withdraw-fact.ts'
export { getFact, listFacts, listFactsOfSubject, listFactsOfUnit, type FactQuery } from './server/read-facts.ts'
export { countFactsByUnit, type FactCount } from './server/count-facts.ts'
export { lastConfirmedDays } from './server/last-confirmed-days.ts'
export { answerBinding } from './server/answer-binding.ts'
export {
  confirmFact,
  listConfirmations,
  listConfirmationsOfFact,
  unconfirmFact,
  type NewConfirmation,
} from './server/confirmations.ts'
export type {
  Binding,
  BindingContext,
  BindingResult,
  Confirmation,
  Fact,
  FactKind,
  TaskReference,
} from './contract/index.ts'
