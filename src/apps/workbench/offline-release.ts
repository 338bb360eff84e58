import type { Plugin, Rolldown } from 'vite'

export const serviceWorkerPath = 'src/ui/workbench/offline/worker/service-worker.ts'

/** Tells the worker which files the pages for use outside need, and the name of this release. */
export function offlineRelease(project: string, pages: readonly string[]): Plugin {
  return {
    name: 'offline-release',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk')
      const worker = chunks.find(({ fileName }) => fileName === 'service-worker.js')
      if (!worker || worker.imports.length > 0) throw new Error('the worker must be one file without imports')
      const mains = chunks.filter(({ isEntry }) => isEntry).filter((chunk) => chunk !== worker)
      const begin = [mains, ...pages.map((page) => chunksOf(chunks, project + page))].flat()
      const files = [...filesOf(begin, bundle)].toSorted().map((file) => `/workbench/${file}`)
      const name = mains.map(({ fileName }) => fileName).join()
      worker.code = worker.code.replace('__OFFLINE_RELEASE__', JSON.stringify({ name, files }))
    },
  }
}

function chunksOf(chunks: readonly Rolldown.OutputChunk[], source: string): Rolldown.OutputChunk[] {
  const found = chunks.filter(({ moduleIds }) => moduleIds.includes(source))
  if (found.length === 0) throw new Error(`${source} is not in the bundle`)
  return found
}

/** The chunks, whatever they import at once, and their styles. */
function filesOf(begin: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): Set<string> {
  const files = new Set<string>()
  const open = [...begin]
  for (let chunk = open.pop(); chunk; chunk = open.pop()) {
    if (files.has(chunk.fileName)) continue
    files.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    for (const name of chunk.imports) {
      const next = bundle[name]
      if (next?.type === 'chunk') open.push(next)
    }
  }
  return files
}
