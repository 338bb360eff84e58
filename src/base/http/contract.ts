/** Browser-safe door: what contracts are written with. */
export {
  endpoint,
  type Endpoint,
  type InputOf,
  type Method,
  type NotAudited,
  type OutputOf,
  type Parsed,
  type PermissionTexts,
  type Written,
} from './endpoint.ts'
export { baseProblems, defineProblems, Problem, refuse, type FieldError, type ProblemTexts } from './problem.ts'
export { countingLimit, decodeCursor, encodeCursor, ListQuery, pageOf, type Page } from './paging.ts'
export { Day, Id, nameOf, oneLine, optionalLine, paragraphs } from './text.ts'
