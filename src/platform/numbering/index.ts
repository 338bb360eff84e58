/** Server door of numbering: the next number of a series, without gaps and never twice. */
export { takeNumber, takeNumbers, type Series } from './server/take-number.ts'
