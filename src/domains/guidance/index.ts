/** Server door of 行政指导: what others have to know before they inspect or punish. */
export { adviceFor, type AdviceAsker } from './server/advice/advice-for.ts'
