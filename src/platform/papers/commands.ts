import { existsSync } from 'node:fs'
import path from 'node:path'
import { UnusableInput, type Command } from '#base/command-line/index.ts'
import { readConfig, type Config } from '#base/config/index.ts'
import { openDatabase, startEmbedded } from '#base/database/index.ts'
import { openFileStore, useFileStore } from '#platform/files/index.ts'
import { checkAllDossiers, type DossierFault } from './server/dossiers/check-all-dossiers.ts'

interface Verdict {
  readonly checked: number
  readonly faults: readonly DossierFault[]
}

/** Reads every sealed dossier and its pieces again, and compares them with what was sealed. */
export const verifyDossiersCommand: Command<Verdict> = {
  name: 'dossiers-verify',
  usage: 'dossiers-verify —— 核验已封卷的案卷有没有被改动（DATA_DIR 或 DATABASE_URL 所指的数据库）',
  run: () => verifyWith(readConfig()),
  hasFailed: ({ faults }) => faults.length > 0,
  table: ({ checked, faults }) =>
    [
      `已核验 ${checked} 个案卷，${faults.length} 个有改动`,
      ...faults.map(({ code, title, sentence }) => `${code}　${title}：${sentence}`),
    ].join('\n'),
}

async function verifyWith(config: Config): Promise<Verdict> {
  const folder = path.join(config.dataDirectory, 'postgres')
  if (!config.databaseUrl && !existsSync(path.join(folder, 'PG_VERSION')))
    throw new UnusableInput(`数据目录 ${config.dataDirectory} 里没有数据库，请用 DATA_DIR 指定已经启动过的数据目录`)
  useFileStore(await openFileStore(config))
  const embedded = config.databaseUrl ? undefined : await startEmbedded(folder)
  const database = openDatabase({ ...(embedded?.connection ?? { connectionString: config.databaseUrl }), max: 2 })
  try {
    return await checkAllDossiers(database.db)
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
