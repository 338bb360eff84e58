/** Server door of 年度方案: programmes, their rows and tasks. */
export { getProgramme, listRows } from './server/read-programme.ts'
export type { ProgrammesTables } from './server/tables.ts'
