/** Server door of search: what a text is found by, what was typed, and what of a text to mark. */
export { answers, lexemesFor, readSought, type SearchStep, type Sought } from './server/sought.ts'
export { indexVersion, refillIndexes, registerIndex, type SearchIndex } from './server/refill.ts'
export { excerptOf, markHits, type Segment, type Term } from './domain/index.ts'
