/** Server door of 发布审核: the one way to the public. Domains hand over drafts; the portal reads what is published. */
export { draftPublication, revisePublication, type NewPublication, type Revision } from './server/draft-publication.ts'
export { findPublicationOf, getPublication } from './server/read-publication.ts'
export {
  findPublished,
  findPublishedOf,
  getPublished,
  pagePublished,
  verifyPublishedByCode,
} from './server/published.ts'
export { mountPublishedList } from './portal/published-list.ts'
export { waysFrom, type PortalLink } from './portal/published-places.ts'
export { followPublications, type PublicationFollower, type PublicationMove } from './server/follow-publications.ts'
export type { Publication, Published, PublishedSummary, Snapshot, Verification } from './contract/index.ts'
