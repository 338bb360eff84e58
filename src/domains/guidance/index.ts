/** Server door of 行政指导: what others have to know before they inspect or punish. */
export { adviceFor, type AdviceAsker } from './server/advice/advice-for.ts'
/** Issues what batches still have to issue, at once; elsewhere a job does it. */
export { runCampaigns } from './server/campaigns/run-campaigns.ts'
