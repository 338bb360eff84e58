import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Figure } from './figure.ts'

export interface DossierMeasure {
  readonly pages: number
  readonly seconds: number
  readonly megabytes: number
  readonly fileBytes: number
}

/** (k) 案卷: a dossier of 200 pages, in a process of its own, so that its memory is nobody else's. */
export async function measureDossiers(): Promise<Figure[]> {
  const child = fork(new URL('bind-large-dossier.ts', import.meta.url), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [measure] = (await once(child, 'message')) as [DossierMeasure]
  const { pages, seconds, megabytes, fileBytes } = measure
  return [
    { name: `(k) 案卷 PDF：${pages} 页`, value: seconds, unit: `秒（${Math.round(fileBytes / 1024)} kB）` },
    { name: '(k) 案卷 PDF：内存峰值（不含排版进程）', value: megabytes, unit: 'MB' },
  ]
}
