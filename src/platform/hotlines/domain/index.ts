/** Pure rules of the intake from hotlines. */
export { faultOfMapping, guessColumns, headerSignature, missingFields, wordsOf } from './columns.ts'
export {
  judgeRows,
  type FieldFault,
  type JudgedRow,
  type JudgingScene,
  type ReadWords,
  type Words,
} from './judge-rows.ts'
export { readBySchema } from './read-by-schema.ts'
