import { spawnSync } from 'node:child_process'
import { cp } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Figure } from './figure.ts'
import { root, withFolder } from './installation.ts'
import { megabytesOf } from './measure-start.ts'

/** (e) `npm install` by the lock file into an empty folder from an empty cache, and what the set-up then leaves of it. */
export async function measureInstall(): Promise<Figure[]> {
  return withFolder(async (folder) => {
    for (const file of ['package.json', 'package-lock.json']) await cp(path.join(root, file), path.join(folder, file))
    const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    const before = performance.now()
    const { status } = spawnSync('npm', [...words, '--cache', path.join(folder, 'cache')], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const seconds = (performance.now() - before) / 1000
    const modules = path.join(folder, 'node_modules')
    const untrimmed = status === 0 ? megabytesOf(modules) : 0
    spawnSync(process.execPath, [path.join(root, 'tools/trim-packages.mjs'), modules])
    const failed = status === 0 ? {} : { note: '没有装成，可能没有网络' }
    return [
      {
        name: '(e) npm install（空缓存）',
        value: status === 0 ? seconds : null,
        unit: '秒',
        budget: { atMost: 90 },
        ...failed,
      },
      {
        name: '(e) node_modules 大小',
        value: status === 0 ? megabytesOf(modules) : null,
        unit: `MB（整理前 ${Math.round(untrimmed)}）`,
        budget: { atMost: 1024 },
        ...failed,
      },
    ]
  })
}
