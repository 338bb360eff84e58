/** Contract door: declaring work records. Browser-safe. */
export {
  defineWorkRecord,
  NewWorkRecord,
  WorkRecord,
  type DefinedWorkRecord,
  type WorkRecordDefinition,
} from './work-record.ts'
export { workRecordProblems } from './problems.ts'
