import type { IForbiddenRuleType } from 'dependency-cruiser'

/** A module as its `manifest.ts` declares it. */
export interface DeclaredModule {
  readonly name: string
  readonly layer: 'platform' | 'domains'
  readonly uses: readonly string[]
}

const modulePath = '^src/(?:platform|domains)/([^/]+)/'
const doors = '(?:index\\.ts|contract/index\\.ts|domain/index\\.ts|workbench/index\\.tsx|testing/index\\.ts)$'
const nodeModules = (names: string) => `(?:^|/)node_modules/(?:${names})(?:/|$)`

const fixed: IForbiddenRuleType[] = [
  forbid('layers-downwards-base', '^src/base/', '^src/(?:ui|platform|domains|apps)/'),
  forbid('layers-downwards-ui', '^src/ui/', '^src/(?:platform|domains|apps)/'),
  forbid('layers-downwards-platform', '^src/platform/', '^src/(?:domains|apps)/'),
  forbid('layers-downwards-domains', '^src/domains/', '^src/apps/'),
  {
    ...forbid('doors-only', modulePath, '^src/(?:platform|domains)/'),
    to: {
      path: '^src/(?:platform|domains)/',
      pathNot: [`^src/(?:platform|domains)/$1/`, `^src/(?:platform|domains)/[^/]+/${doors}`],
    },
  },
  {
    ...forbid('doors-of-ui', '^src/(?:platform|domains|apps)/', '^src/ui/'),
    to: { path: '^src/ui/', pathNot: '^src/ui/[^/]+/(?:index\\.tsx?|[^/]+\\.css)$' },
  },
  forbid('contract-is-pure', '/contract/', '^src/.*/(?:server|domain|workbench|portal)/', [
    '^src/(?:platform|domains)/[^/]+/domain/index\\.ts$',
  ]),
  forbid('contract-without-machinery', '/contract/', nodeModules('pg|kysely|hono|react|antd|pg-boss')),
  forbid(
    'domain-is-pure',
    '/(?:platform|domains)/[^/]+/domain/',
    '^src/(?:base/(?!http/contract\\.ts|ids/|columns/|draw/|templates/)|.*/(?:server|workbench|portal)/)',
  ),
  forbid(
    'domain-without-machinery',
    '/(?:platform|domains)/[^/]+/domain/',
    nodeModules('pg|kysely|hono|react|antd|pg-boss'),
  ),
  { ...forbid('pure-without-node', '/(?:contract|domain)/', ''), to: { dependencyTypes: ['core'] } },
  forbid('browser-without-server', '^src/(?:ui|platform|domains|apps)/.*workbench/', '^src/.*/(?:server|portal)/', [
    'vite\\.config\\.ts$',
  ]),
  {
    ...forbid('browser-without-node', '/workbench/', ''),
    from: { path: '/workbench/', pathNot: 'vite\\.config\\.ts$' },
    to: { dependencyTypes: ['core'] },
  },
  forbid('server-without-react', '/(?:server|portal)/', nodeModules('react|react-dom|antd|@ant-design')),
  forbid('server-without-workbench', '^src/(?:platform|domains)/[^/]+/(?:server|portal)/', '/workbench/'),
  { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
]

/** Every rule: the fixed ones, and for each module "uses only what it declares". */
export function rulesFor(modules: readonly DeclaredModule[]): IForbiddenRuleType[] {
  return [...fixed, ...modules.map(onlyDeclared)]
}

function onlyDeclared(module: DeclaredModule): IForbiddenRuleType {
  const allowed = [module.name, ...module.uses].join('|')
  const from = `^src/${module.layer}/${module.name}/`
  return {
    ...forbid(`declared-${module.name}`, from, ''),
    to: { path: '^src/(?:platform|domains)/', pathNot: `^src/(?:platform|domains)/(?:${allowed})/` },
  }
}

function forbid(name: string, from: string, to: string, except: string[] = []): IForbiddenRuleType {
  return {
    name,
    severity: 'error',
    from: { path: from },
    to: { path: to, ...(except.length ? { pathNot: except } : {}) },
  }
}

/** What is wrong with the declared graph itself: unknown names, upward uses, circles. */
export function graphFaults(modules: readonly DeclaredModule[]): string[] {
  const byName = new Map(modules.map((module) => [module.name, module]))
  const faults: string[] = []
  for (const module of modules)
    for (const name of module.uses) {
      const used = byName.get(name)
      if (!used) faults.push(`${module.name} 声明使用不存在的模块 ${name}`)
      else if (module.layer === 'platform' && used.layer === 'domains')
        faults.push(`${module.name} 属于平台层，不得使用领域模块 ${name}`)
    }
  const circle = findCircle(byName)
  if (circle) faults.push(`模块之间循环使用：${circle.join(' → ')}`)
  return faults
}

function findCircle(byName: ReadonlyMap<string, DeclaredModule>): string[] | undefined {
  const done = new Set<string>()
  const visit = (name: string, trail: string[]): string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name]
    if (done.has(name)) return undefined
    for (const used of byName.get(name)?.uses ?? []) {
      const circle = visit(used, [...trail, name])
      if (circle) return circle
    }
    done.add(name)
    return undefined
  }
  for (const name of byName.keys()) {
    const circle = visit(name, [])
    if (circle) return circle
  }
  return undefined
}
