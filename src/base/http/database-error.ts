import { Problem, refuse } from './problem.ts'

/** What the database refuses although the use case allowed it: mostly two people at the same moment. */
export function translateDatabaseError(error: unknown): Problem | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  switch (code) {
    case '23505':
      return refuse('base.conflict', `已有相同的记录（${constraint ?? '唯一性'}），请刷新后查看`)
    case '23503':
      return refuse('base.conflict', `所引用的记录不存在，或仍被其他记录引用（${constraint ?? '引用'}），请刷新后再试`)
    case '23514':
    case '23502':
    case '22P05':
    case '22021':
    // A value that its column cannot hold: somebody made up a cursor, a number, a day.
    case '22P02':
    case '22003':
    case '22007':
    case '22008':
      return refuse('base.invalid-input', `内容不符合要求（${constraint ?? code}），请检查后再提交`)
    case '40001':
    case '40P01':
      return refuse('base.changed-meanwhile', '多人同时操作同一记录，请重试')
    case '57P01':
    case '57P03':
    case '08006':
    case '53300':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOENT':
      return refuse('base.unavailable', '数据库暂时连接不上，内容没有保存，请稍后重试')
    case '53100':
      return refuse('base.unavailable', '服务器磁盘已满，内容没有保存，请联系系统管理员')
    default:
      return undefined
  }
}
