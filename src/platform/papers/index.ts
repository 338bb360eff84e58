/** Server door of papers: a domain hands its definition and its records over and gets routes. */
export { paperRoutes } from './server/routes.ts'
export type {
  DossierMaterials,
  GivenSignature,
  PaperHappening,
  PaperOwner,
  PaperRecord,
  SigningPlace,
} from './server/owners.ts'
export { verifyPaperCode, type CodeCheck } from './server/verify-code.ts'
export { issueAtOnce, type AtOnce } from './server/papers/issue-at-once.ts'
export {
  listDossierModules,
  listSealedDossiers,
  type SealedDossier,
  type SealedDossierQuery,
} from './server/dossiers/sealed-dossiers.ts'
export { bindWaitingDossiers } from './server/dossiers/bind-dossiers.ts'
export {
  electronicConsents,
  latestDeliveries,
  type ElectronicConsent,
  type LatestDelivery,
} from './server/deliveries/latest-deliveries.ts'
export { recordDelivery } from './server/deliveries/record-delivery.ts'
export { getPaper } from './server/papers/select-papers.ts'
export { voidPaper } from './server/papers/void-paper.ts'
