import { existsSync } from 'node:fs'
import path from 'node:path'
import { UnusableInput, type Command } from '#base/command-line/index.ts'
import { readConfig, type Config } from '#base/config/index.ts'
import { openDatabase, startEmbedded } from '#base/database/index.ts'
import type { ChainVerdict } from './contract/index.ts'
import { sealAudit } from './server/seal.ts'
import { verifyAudit } from './server/verify.ts'

/** Seals what is waiting, then reads the whole chain of the database that the environment names. */
export const verifyAuditCommand: Command<ChainVerdict> = {
  name: 'audit-verify',
  usage: 'audit-verify —— 校验审计日志（DATA_DIR 或 DATABASE_URL 所指的数据库）',
  run: () => verifyWith(readConfig()),
  table: (verdict) =>
    [
      verdict.intact ? '审计日志完整' : `审计日志不完整：${verdict.firstBreak?.sentence}`,
      `已校验 ${verdict.verified} 条，待封存 ${verdict.unsealed} 条`,
      `链头 ${verdict.head.position} ${verdict.head.hash}`,
    ].join('\n'),
}

async function verifyWith(config: Config): Promise<ChainVerdict> {
  const folder = path.join(config.dataDirectory, 'postgres')
  if (!config.databaseUrl && !existsSync(path.join(folder, 'PG_VERSION')))
    throw new UnusableInput(`数据目录 ${config.dataDirectory} 里没有数据库，请用 DATA_DIR 指定已经启动过的数据目录`)
  const embedded = config.databaseUrl ? undefined : await startEmbedded(folder)
  const database = openDatabase({ ...(embedded?.connection ?? { connectionString: config.databaseUrl }), max: 2 })
  try {
    await sealAudit(database.db)
    return await verifyAudit(database.db)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
