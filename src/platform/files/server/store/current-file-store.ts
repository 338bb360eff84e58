import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { InvalidConfiguration, readConfig, type Config } from '#base/config/index.ts'
import type { FileStore } from './file-store.ts'
import { openLocalFileStore } from './local-file-store.ts'
import { openS3FileStore } from './s3-file-store.ts'

let current: Promise<FileStore> | undefined

/**
 * The store that FILES_URL names; unset it is `DATA_DIR/files`.
 * @throws InvalidConfiguration in Chinese where the address names no store, or one that does not answer
 */
export async function openFileStore({
  filesUrl,
  dataDirectory,
  objectStore,
}: Pick<Config, 'filesUrl' | 'dataDirectory' | 'objectStore'>): Promise<FileStore> {
  if (filesUrl === undefined) return openLocalFileStore(path.join(dataDirectory, 'files'))
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(filesUrl)?.[1]?.toLowerCase()
  if (scheme === 'file') return openLocalFileStore(folderOf(filesUrl))
  if (scheme !== 's3')
    throw new InvalidConfiguration(
      '环境变量 FILES_URL 无法识别：应不设置（文件存放在 DATA_DIR/files），或写作 file:///目录，或写作 s3://存储桶/前缀',
    )
  if (!objectStore)
    throw new InvalidConfiguration(
      '环境变量 FILES_URL 指向 s3:// 对象存储，还须设置 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY（自建存储另设 AWS_ENDPOINT_URL）',
    )
  return openS3FileStore(bucketOf(filesUrl), objectStore, path.join(dataDirectory, 'incoming'))
}

function bucketOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.hostname) return url
  throw new InvalidConfiguration('环境变量 FILES_URL 应写作 s3://存储桶/前缀，例如 s3://shanzhi/files')
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
  current ??= openFileStore(readConfig())
  return current
}

/** Sets the store of this process: at start, so that an unusable setting stops it, and in tests. */
export function useFileStore(store: FileStore): void {
  current = Promise.resolve(store)
}
