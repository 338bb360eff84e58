/** Contract door: kinds of lists, their versions, what anybody may ask of them. Browser-safe. */
export { defineRegister, RegisterColumn, RegisterItem, RegisterValue, type RegisterDefinition } from './definition.ts'
export * from './endpoints.ts'
export { registerProblems } from './problems.ts'
export * from './register.ts'
export { ListStanding, NextVersion } from './unit-list.ts'
