/** Browser-safe door of hotlines: declaring what a domain takes from 12345, 12315 and 信访. */
export * from './hotline-file.ts'
export * from './hotline-key.ts'
export {
  hotlineSourceOf,
  hotlineSources,
  HotlineSource,
  type IntakeDefinition,
  type IntakeField,
} from './definition.ts'
export { defineIntake, type DefinedIntake } from './intake.ts'
export { hotlineProblems } from './problems.ts'
export * from './received.ts'
export type { Delivered, Delivery } from './endpoints/index.ts'
