import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

interface Initialising {
  readonly initdb: string
  readonly command: readonly string[]
  readonly uid: number | undefined
}

/**
 * Makes a new data folder: prepared beside its place and renamed into it, so that it is there as a whole or not at all,
 * whoever else starts at the same moment and wherever this process is killed.
 */
export async function initialise(directory: string, { initdb, command, uid }: Initialising): Promise<void> {
  const preparing = `${directory}.${process.pid}.new`
  await rm(preparing, { recursive: true, force: true })
  await mkdir(preparing, { recursive: true, mode: 0o700 })
  if (uid !== undefined) await chown(preparing, uid, uid)
  const options = ['-D', preparing, '-U', 'shanzhi', '--auth=trust', '--locale=C.UTF-8', '--encoding=UTF8', '--no-sync']
  const words = [...command, initdb, ...options]
  const made = spawnSync(words[0]!, words.slice(1), { uid, encoding: 'utf8' })
  try {
    if (made.status !== 0) throw new Error(`数据目录 ${directory} 无法初始化：${explain(made.stderr)}`)
    const automatic = path.join(preparing, 'postgresql.auto.conf')
    await writeFile(automatic, '')
    if (uid !== undefined) await chown(automatic, uid, uid)
    await rename(preparing, directory)
  } catch (error) {
    await rm(preparing, { recursive: true, force: true })
    const { code } = error as { code?: string }
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
    // Another process was first; a folder of something else is refused.
    if (!existsSync(path.join(directory, 'PG_VERSION')))
      throw new Error(`目录 ${directory} 不是空的，也不是本系统的数据目录，请用 DATA_DIR 另指定一个`, {
        cause: error,
      })
  }
}

/** What PostgreSQL says in English, for the person who deploys. */
export function explain(output: string): string {
  if (/No space left|Disk quota exceeded/i.test(output)) return '磁盘已满，请清理后再启动'
  if (/Permission denied|wrong ownership/i.test(output)) return '没有读写数据目录的权限，请检查目录的所有者'
  if (/Read-only file system/i.test(output)) return '数据目录只读，请用 DATA_DIR 指定可以写入的目录'
  if (/Cannot allocate memory|could not create shared memory|out of memory/i.test(output)) return '内存不足'
  return output.trim().split('\n').at(-1) || '原因不明'
}
