/** Server door: serving endpoints. Contracts import `contract.ts` instead, the browser `call.ts`. */
export * from './contract.ts'
export { isWithin, mayAct, scopesOf, subtree, type Actor, type PathRange, type Post } from './actor.ts'
export { answerProblem, mountRoutes, shownProblem, sessionCookie, type AuditEntry, type Guards } from './adapter.ts'
export {
  serveRead,
  serveWrite,
  type AuditNote,
  type FileAnswer,
  type Route,
  type UseCase,
  type Writing,
} from './serve.ts'
export { createRateLimiter } from './rate-limit.ts'
export { readPage, type ListPlan, type PageRequest } from './read-page.ts'
export { clientAddress, setClientAddress } from './client-address.ts'
export { answerFile } from './file-answer.ts'
export { wholeBody } from './whole-body.ts'
