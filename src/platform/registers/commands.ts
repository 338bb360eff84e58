import { existsSync } from 'node:fs'
import path from 'node:path'
import { UnusableInput, type Command } from '#base/command-line/index.ts'
import { readConfig, type Config } from '#base/config/index.ts'
import { openDatabase, startEmbedded } from '#base/database/index.ts'
import type { RegisterVerdict } from './contract/index.ts'
import { verifyPublishedRegisters } from './server/verify.ts'

/** Reads every published list of the database that the environment names, and compares it with what was sealed. */
export const verifyRegistersCommand: Command<RegisterVerdict> = {
  name: 'registers-verify',
  usage: 'registers-verify —— 核验已公布的清单有没有被改动（DATA_DIR 或 DATABASE_URL 所指的数据库）',
  run: () => verifyWith(readConfig()),
  hasFailed: ({ intact }) => !intact,
  table: (verdict) =>
    [
      verdict.intact ? '已公布的清单与公布时一致' : `已公布的清单有改动：${verdict.firstFault?.sentence}`,
      `已核验 ${verdict.versions} 个版本，${verdict.rows} 行`,
      `链头 ${verdict.head.position} ${verdict.head.hash}`,
    ].join('\n'),
}

async function verifyWith(config: Config): Promise<RegisterVerdict> {
  const folder = path.join(config.dataDirectory, 'postgres')
  if (!config.databaseUrl && !existsSync(path.join(folder, 'PG_VERSION')))
    throw new UnusableInput(`数据目录 ${config.dataDirectory} 里没有数据库，请用 DATA_DIR 指定已经启动过的数据目录`)
  const embedded = config.databaseUrl ? undefined : await startEmbedded(folder)
  const database = openDatabase({ ...(embedded?.connection ?? { connectionString: config.databaseUrl }), max: 2 })
  try {
    return await verifyPublishedRegisters(database.db)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
