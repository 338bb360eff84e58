/** Reading notices: pure, from an extracted document to a proposal with questions. */
export { compareProposals, questionLaterDates } from './compare/compare-proposals.ts'
export { findContactWords, type ContactWords } from './head/contacts.ts'
export { readNotice, type ReadNoticeOptions } from './read-notice.ts'
