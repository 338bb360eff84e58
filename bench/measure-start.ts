import { execFileSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from './figure.ts'
import { startServer, withFolder } from './installation.ts'

/** (e) from `node main.ts` to ready, first (the demonstration year is played) and later, and the memory of all processes at rest. */
export async function measureStart(): Promise<Figure[]> {
  return withFolder(async (folder) => {
    const dataDirectory = path.join(folder, 'data')
    const first = await startServer(dataDirectory)
    await first.stop()
    const later = await startServer(dataDirectory)
    await sleep(15_000)
    const memory = await memoryOf(later.child.pid!, path.join(dataDirectory, 'postgres'))
    await later.stop()
    return [
      { name: '(e) 首次启动到就绪（含装入演示年度）', value: first.readyAfterMs / 1000, unit: '秒' },
      { name: '(e) 再次启动到就绪', value: later.readyAfterMs / 1000, unit: '秒' },
      {
        name: `(e) 静置内存（${memory.processes} 个进程，PSS）`,
        value: memory.megabytes,
        unit: 'MB',
        budget: { atMost: 300 },
      },
    ]
  })
}

/** Proportional set size of the server, its children and the database on this folder: shared pages are counted once. */
async function memoryOf(serverId: number, postgresFolder: string): Promise<{ processes: number; megabytes: number }> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = new Map<string, string>()
  const own = new Set([String(serverId)])
  for (const id of ids) {
    const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '')
    parents.set(id, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '')
    const words = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (words.includes(postgresFolder)) own.add(id)
  }
  for (let before = 0; before !== own.size;) {
    before = own.size
    for (const [id, parent] of parents) if (own.has(parent)) own.add(id)
  }
  let kilobytes = 0
  for (const id of own) {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return { processes: own.size, megabytes: kilobytes / 1024 }
}

/** Disk use of a folder in MB. */
export function megabytesOf(folder: string): number {
  return Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0])
}
