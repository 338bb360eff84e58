/** Server door of the audit log: append-only, written with the work, linked into a hash chain. */
export { recordAudit } from './server/record-audit.ts'
export { findAuditDetails, recordAuditOfJob } from './server/audit-of-job.ts'
export { sealAudit, startSealer, type Sealer } from './server/seal.ts'
export { verifyAudit } from './server/verify.ts'
export { registerAuditEvent, registerAuditEvents } from './server/event-texts.ts'
export type { ChainVerdict } from './contract/index.ts'
