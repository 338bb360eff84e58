/** Pure rules of paper, for modules that keep their own documents. */
export { chineseDate, chineseInstant, chineseNumeral, fileSize, parseChineseNumeral } from './chinese-text.ts'
export {
  findGaps,
  formatDocumentNumber,
  nextBlock,
  nextSequence,
  parseDocumentNumber,
  type DocumentNumber,
  type NumberBlock,
  type NumberSeries,
} from './document-numbers.ts'
