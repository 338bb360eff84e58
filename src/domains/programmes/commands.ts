export { readNoticeCommand } from './commands/read-notice.ts'
