/** Server door of 督导检查, for modules that sum up. */
export {
  countSupervision,
  listOverdueRectifications,
  type SupervisionCount,
  type SupervisionSelection,
} from './server/standing.ts'
