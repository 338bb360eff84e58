/** Server door of papers: a domain hands its definition and its records over and gets routes. */
export { paperRoutes } from './server/routes.ts'
export type { DossierMaterials, GivenSignature, PaperHappening, PaperOwner, PaperRecord } from './server/owners.ts'
export { verifyPaperCode, type CodeCheck } from './server/verify-code.ts'
export { issueAtOnce, type AtOnce } from './server/papers/issue-at-once.ts'
