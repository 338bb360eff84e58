import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Figure } from './figure.ts'
import { root } from './installation.ts'

/** (e) what a browser fetches before it shows the first page, compressed as the server sends it. */
export async function measurePages(url: string): Promise<Figure[]> {
  const workbench = await readFile(path.join(root, 'dist/workbench/index.html'), 'utf8')
  const assets = addressesIn(workbench).map((address) => path.join(root, 'dist', address))
  const files = await Promise.all(assets.map((file) => readFile(file)))
  const portal = await (await fetch(`${url}/`)).text()
  const styles = await Promise.all(
    addressesIn(portal).map(async (address) => Buffer.from(await (await fetch(`${url}${address}`)).arrayBuffer())),
  )
  return [
    {
      name: '(e) 工作台首页（gzip）',
      value: kilobytes([Buffer.from(workbench), ...files]),
      unit: 'kB',
      budget: { atMost: 350 },
    },
    {
      name: '(e) 门户首页（gzip）',
      value: kilobytes([Buffer.from(portal), ...styles]),
      unit: 'kB',
      budget: { atMost: 40 },
    },
    { name: '(e) 门户首页的脚本', value: (portal.match(/<script/g) ?? []).length, unit: '个', budget: { atMost: 0 } },
  ]
}

/** Scripts, preloaded modules and style sheets of a page; icons do not hold up the first view. */
function addressesIn(page: string): string[] {
  const elements = page.match(/<(?:script|link)\b[^>]*>/g) ?? []
  return elements
    .filter((element) => !/rel="(?:icon|manifest|alternate)"/.test(element))
    .flatMap((element) => /(?:src|href)="([^"]+)"/.exec(element)?.[1] ?? [])
    .filter((address) => address.startsWith('/'))
}

const kilobytes = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + gzipSync(file).length, 0) / 1000
