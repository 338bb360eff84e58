import { UnusableInput, type Command } from '#base/command-line/index.ts'
import { readConfig } from '#base/config/index.ts'
import { refillIndexes } from '#platform/search/index.ts'
import { isInstalled, withInstallation } from '#apps/backup/open-installation.ts'
// The modules register their indexes as they are loaded.
import '#apps/server/modules.ts'

type Refilled = Readonly<Record<string, number>>

/** Indexes everything that can be searched anew: after counties changed, or where somebody doubts the index. */
export const searchRefillCommand: Command<Refilled> = {
  name: 'search-refill',
  usage: 'search-refill —— 重建全文检索索引；系统可以同时运行',
  run: async () => {
    const config = readConfig()
    if (!isInstalled(config))
      throw new UnusableInput(`数据目录 ${config.dataDirectory} 里没有数据库，请用 DATA_DIR 指定已经启动过的数据目录`)
    return withInstallation(config, ({ db }) => refillIndexes(db, true))
  },
  table: (refilled) =>
    Object.entries(refilled)
      .map(([name, rows]) => `已重建 ${name}：${rows} 行`)
      .join('\n'),
}
