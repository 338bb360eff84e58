/** Server door of 典型案例: what may become one, and what happens to it when its record goes. */
export { registerCaseSource, type CaseSource, type ToldRecord } from './server/case-sources.ts'
export { removeUnseenCase } from './server/read-cases.ts'
