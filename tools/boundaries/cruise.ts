import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { rulesFor, type DeclaredModule } from './rules.ts'

export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

export interface Survey {
  readonly modules: readonly DeclaredModule[]
  /** Source files that the tool really looked at; a tool that finds none is green by mistake. */
  readonly files: number
  readonly violations: readonly Violation[]
  /** Folders below `platform` and `domains` that declare nothing. */
  readonly undeclared: readonly string[]
}

/** Looks at every import below `root/src` and holds it against the rules. */
export async function surveyImports(root: string): Promise<Survey> {
  const { modules, undeclared } = await readManifests(root)
  const options = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: rulesFor(modules) },
    exclude: { path: '\\.test\\.tsx?$|\\.db\\.test\\.ts$' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  }
  const { output } = await cruise(['src'], options)
  const { summary, modules: seen } = output as ICruiseResult
  return {
    modules,
    undeclared,
    files: seen.filter((module) => module.source.startsWith('src/')).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

async function readManifests(root: string): Promise<{ modules: DeclaredModule[]; undeclared: string[] }> {
  const modules: DeclaredModule[] = []
  const undeclared: string[] = []
  for (const layer of ['platform', 'domains']) {
    const folder = path.join(root, 'src', layer)
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (!entry.isDirectory()) continue
      const file = path.join(folder, entry.name, 'manifest.ts')
      const loaded = (await import(pathToFileURL(file).href).catch(() => null)) as { manifest: DeclaredModule } | null
      if (loaded?.manifest.name === entry.name && loaded.manifest.layer === layer) modules.push(loaded.manifest)
      else undeclared.push(`src/${layer}/${entry.name}`)
    }
  }
  return { modules, undeclared }
}
