/** Chinese full text without a database: what a text is found by, what was typed, and where it stands. */
export { excerptOf, markHits, type Segment } from './highlight.ts'
export { lexemesOf } from './lexemes.ts'
export { anyQuery, looseQuery, strictQuery } from './queries.ts'
export { termsOf, type Term } from './terms.ts'
export type { WordSplitter } from './word-splitter.ts'
