export { effectCommand } from './commands/effect-command.ts'
export { hotspotsCommand } from './commands/hotspots-command.ts'
export { rankCommand } from './commands/rank-command.ts'
export { warnCommand } from './commands/warn-command.ts'
