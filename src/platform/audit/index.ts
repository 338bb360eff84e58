/** Server door of the audit log: append-only, written with the work, linked into a hash chain. */
export { recordAudit } from './server/record-audit.ts'
