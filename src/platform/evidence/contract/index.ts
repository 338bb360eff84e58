/** Contract door: kinds of facts, facts, bindings and their answers. Browser-safe. */
export { Binding, BindingContext, Condition, DistinctBy, Period, RelativeDay, type WrittenBinding } from './binding.ts'
export { BindingResult } from './binding-result.ts'
export { countFacts, evidenceEndpoints, findFacts, listFactKinds, previewBinding } from './endpoints.ts'
export { Confirmation, Fact, FactValue, Subject, TaskReference } from './fact.ts'
export { FactField, FactKind } from './fact-kind.ts'
export { evidencePermissions } from './permissions.ts'
export { evidenceProblems } from './problems.ts'
