export { gradeCommand } from './commands/grade.ts'
