/** Contract door: declaring what a module writes on paper, and its shapes. Browser-safe. */
export {
  commonFields,
  definePapers,
  type DefinedPapers,
  type DossierPartDefinition,
  type PaperField,
  type PaperKind,
  type PapersDefinition,
} from './definition.ts'
export * from './delivery.ts'
export * from './delivery-rule.ts'
export * from './dossier.ts'
export { PaperFilter } from './endpoints/index.ts'
export * from './paper.ts'
export { paperProblems } from './problems.ts'
export * from './template.ts'
