import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidConfiguration, readConfig } from '#base/config/index.ts'
import type { FileStore } from './file-store.ts'
import { openLocalFileStore } from './local-file-store.ts'

let current: Promise<FileStore> | undefined

/**
 * The store that FILES_URL names; unset it is `DATA_DIR/files`.
 * @throws InvalidConfiguration in Chinese where the address names a kind of store that this release does not bring
 */
export async function openFileStore(filesUrl: string | undefined, dataDirectory: string): Promise<FileStore> {
  if (filesUrl === undefined) return openLocalFileStore(path.join(dataDirectory, 'files'))
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(filesUrl)?.[1]?.toLowerCase()
  if (scheme === 'file') return openLocalFileStore(folderOf(filesUrl))
  if (scheme === 's3')
    throw new InvalidConfiguration(
      '环境变量 FILES_URL 指向 s3:// 对象存储，本版本尚未包含其客户端；请不设置 FILES_URL（文件存放在 DATA_DIR/files），或把对象存储挂载为目录后写作 file:///目录',
    )
  throw new InvalidConfiguration(
    '环境变量 FILES_URL 无法识别：应不设置（文件存放在 DATA_DIR/files），或写作 file:///目录',
  )
}

function folderOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch {
    throw new InvalidConfiguration(
      '环境变量 FILES_URL 应写作 file:///目录（三个斜杠，后接绝对路径），例如 file:///data/files',
    )
  }
}

/** The store of this process, opened on first use. */
export function currentFileStore(): Promise<FileStore> {
  if (!current) {
    const { filesUrl, dataDirectory } = readConfig()
    current = openFileStore(filesUrl, dataDirectory)
  }
  return current
}

/** Sets the store of this process: at start, so that an unusable setting stops it, and in tests. */
export function useFileStore(store: FileStore): void {
  current = Promise.resolve(store)
}
