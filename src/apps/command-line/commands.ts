import type { Command } from '#base/command-line/index.ts'

/** Every command, loaded only when asked for, so that a file command starts without the database. */
// oxlint-disable-next-line typescript/no-explicit-any -- the answer's type is the command's own affair
export const commandLoaders: Record<string, () => Promise<Command<any>>> = {
  deadline: async () => (await import('#platform/calendar/commands.ts')).deadlineCommand,
  'time-limit': async () => (await import('#domains/statutes/commands.ts')).timeLimitCommand,
  'read-notice': async () => (await import('#domains/programmes/commands.ts')).readNoticeCommand,
  grade: async () => (await import('#domains/assessment/commands.ts')).gradeCommand,
  'analyse hotspots': async () => (await import('#domains/risk-prevention/commands.ts')).hotspotsCommand,
  'analyse rank': async () => (await import('#domains/risk-prevention/commands.ts')).rankCommand,
  'analyse warn': async () => (await import('#domains/risk-prevention/commands.ts')).warnCommand,
  'analyse effect': async () => (await import('#domains/risk-prevention/commands.ts')).effectCommand,
  backup: async () => (await import('#apps/backup/commands.ts')).backupCommand,
  restore: async () => (await import('#apps/backup/commands.ts')).restoreCommand,
  verify: async () => (await import('#apps/backup/commands.ts')).verifyCommand,
  'audit-verify': async () => (await import('#platform/audit/commands.ts')).verifyAuditCommand,
  'search-refill': async () => (await import('./search-refill.ts')).searchRefillCommand,
  'dossiers-verify': async () => (await import('#platform/papers/commands.ts')).verifyDossiersCommand,
  'registers-verify': async () => (await import('#platform/registers/commands.ts')).verifyRegistersCommand,
}
