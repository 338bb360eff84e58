/** Pure rules of the intake from hotlines. */
export {
  judgeRows,
  type FieldFault,
  type JudgedRow,
  type JudgingScene,
  type ReadWords,
  type Words,
} from './judge-rows.ts'
export { readBySchema } from './read-by-schema.ts'
