import { existsSync } from 'node:fs'
import path from 'node:path'
import { UnusableInput, type Command, type CommandArguments } from '#base/command-line/index.ts'
import { InvalidConfiguration, readConfig, type Config } from '#base/config/index.ts'
import { explainStartFailure } from '#apps/server/start-failure.ts'
import { DamagedBackup, type Manifest } from './archive/manifest.ts'
import { createBackup } from './create-backup.ts'
import { isInstalled, withInstallation } from './open-installation.ts'
import { inspectBackup, RestoreRefused, restoreBackup } from './restore-backup.ts'
import { verifyInstallation, type Verification } from './verify-installation.ts'

interface Summary {
  readonly file: string
  readonly createdAt: string
  readonly productVersion: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  readonly bytes: number
}

export const backupCommand: Command<Summary> = {
  name: 'backup',
  usage: 'backup 文件 —— 把数据库和全部文件写成一个备份文件；系统可以同时运行',
  run: (args) =>
    explained(async () => {
      const file = fileArgument(args, 'backup')
      const config = installed(readConfig())
      if (existsSync(file)) throw new UnusableInput(`文件 ${file} 已经存在，不会覆盖；请换一个文件名`)
      if (!existsSync(path.dirname(file))) throw new UnusableInput(`目录 ${path.dirname(file)} 不存在，请先建立`)
      return summaryOf(file, await withInstallation(config, (installation) => createBackup(installation, file)))
    }),
  table: (summary) => `备份完成：${summary.file}\n${tableOf(summary)}`,
}

export const restoreCommand: Command<Summary> = {
  name: 'restore',
  usage: 'restore 文件 —— 把备份恢复到空的 DATA_DIR 或 DATABASE_URL，并校验每个文件和审计日志',
  run: (args) =>
    explained(async () => {
      const file = fileArgument(args, 'restore')
      if (!existsSync(file)) throw new UnusableInput(`没有备份文件 ${file}`)
      const manifest = await inspectBackup(file)
      await withInstallation(readConfig(), (installation) => restoreBackup(installation, file, manifest))
      return summaryOf(file, manifest)
    }),
  table: (summary) => `恢复完成，每个文件和审计日志均已校验：${summary.file}\n${tableOf(summary)}`,
}

export const verifyCommand: Command<Verification> = {
  name: 'verify',
  usage: 'verify —— 就地校验全部文件和审计日志',
  run: () => explained(() => withInstallation(installed(readConfig()), verifyInstallation)),
  hasFailed: ({ intact }) => !intact,
  table: ({ intact, audit, files }) =>
    [
      intact ? '校验通过' : '校验不通过',
      `审计日志：${audit.verified} 条，${audit.intact ? '完整' : audit.firstBreak?.sentence}`,
      `文件：${files.checked} 个，${files.bytes} 字节，缺失 ${files.missing.length} 个，损坏 ${files.damaged.length} 个`,
      ...files.missing.map((sha256) => `  缺失 ${sha256}`),
      ...files.damaged.map((sha256) => `  损坏 ${sha256}`),
    ].join('\n'),
}

function fileArgument({ positional }: CommandArguments, name: string): string {
  const [file, more] = positional
  if (!file || more) throw new UnusableInput(`应写作 ${name} 文件，例如 ${name} shanzhi.backup`)
  return path.resolve(file)
}

function installed(config: Config): Config {
  if (isInstalled(config)) return config
  throw new UnusableInput(`数据目录 ${config.dataDirectory} 里没有数据库，请用 DATA_DIR 指定已经启动过的数据目录`)
}

/** Whatever a person can mend is one Chinese line; what is ours keeps its stack. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnusableInput) throw error
    const isOurs =
      error instanceof DamagedBackup || error instanceof RestoreRefused || error instanceof InvalidConfiguration
    const words = isOurs ? error.message : explainStartFailure(error)
    throw words ? new UnusableInput(words) : error
  }
}

function summaryOf(file: string, { createdAt, productVersion, tables, contents }: Manifest): Summary {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return { file, createdAt, productVersion, tables: tables.length, rows, files: contents.count, bytes: contents.bytes }
}

function tableOf({ createdAt, productVersion, tables, rows, files, bytes }: Summary): string {
  return `时间 ${createdAt}，版本 ${productVersion}；${tables} 张表 ${rows} 行，${files} 个文件 ${bytes} 字节`
}
