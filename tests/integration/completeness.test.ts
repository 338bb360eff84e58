import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { modules } from '#apps/server/modules.ts'
import { openApiDocument } from '#base/http/openapi.ts'
import { roles } from '#platform/identity/contract/index.ts'
import { catalogue, nameOf, permissionTexts, problemTexts } from '#tests/harness/catalogue.ts'

const source = fileURLToPath(new URL('../../src/', import.meta.url))
const isChinese = (text: string) => /[\u4e00-\u9fff]/.test(text)
const twice = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index)
const endpoints = catalogue.map(({ endpoint }) => endpoint)

describe('endpoints', () => {
  test('there are endpoints to look at, and no two share an address', () => {
    expect(endpoints.length).toBeGreaterThan(50)
    expect(twice(endpoints.map((endpoint) => nameOf(endpoint).replaceAll(/:\w+/g, ':id')))).toEqual([])
  })

  test('every endpoint has a Chinese summary, a permission, and an audit event or a Chinese reason for none', () => {
    const faults = catalogue.flatMap(({ module, endpoint }) => {
      const { audit, permission, summary } = endpoint
      const audited = typeof audit === 'string' ? audit.startsWith(`${module}.`) : isChinese(audit.notAudited)
      return isChinese(summary) && permission && audited ? [] : [nameOf(endpoint)]
    })
    expect(faults).toEqual([])
  })

  test('whatever writes is audited; what only looks like a write is known by name', () => {
    const silent = endpoints.filter(({ method, audit }) => method !== 'GET' && typeof audit !== 'string')
    expect(silent.map(nameOf).toSorted()).toEqual([
      'PATCH /uploads/:uploadId',
      'POST /evidence/binding-preview',
      'POST /guidance/campaigns/:campaignId/verdicts',
      'POST /guidance/paper-templates/:kind/preview',
      'POST /inquiries/paper-templates/:kind/preview',
      'POST /mediation/paper-templates/:kind/preview',
      // A named entry with its second would say whose minutes they are.
      'POST /programmes/:programmeId/burden-samples',
    ])
  })

  test('the parameters of an address are those that the endpoint checks', () => {
    const faults = endpoints.filter(({ path: address, params }) => {
      const named = [...address.matchAll(/:(\w+)/g)].map((match) => match[1]!)
      const checked = params instanceof z.ZodObject ? Object.keys(params.shape) : []
      return named.toSorted().join() !== checked.toSorted().join()
    })
    expect(faults.map(nameOf)).toEqual([])
  })

  test('whatever anybody may write without an account is limited in rate', () => {
    const unlimited = endpoints.filter(
      ({ method, permission, perMinute }) => permission === 'public' && method !== 'GET' && !perMinute,
    )
    expect(unlimited.map(nameOf)).toEqual([])
  })

  test('the OpenAPI 3.1 document describes every one of them', () => {
    const document = JSON.parse(JSON.stringify(openApiDocument(endpoints, '1.0.0'))) as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string; responses: object }>>
    }
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    expect(document.openapi).toBe('3.1.0')
    expect(operations).toHaveLength(endpoints.length)
    expect(twice(operations.map((operation) => operation.operationId))).toEqual([])
    expect(operations.filter((operation) => !operation.responses)).toEqual([])
  })
})

describe('permissions', () => {
  const declared = new Map(permissionTexts.map((permission) => [permission.name, permission]))

  test('each is declared once, by the module whose name it bears, with a Chinese text', () => {
    expect(twice(permissionTexts.map(({ name }) => name))).toEqual([])
    const faults = permissionTexts.filter(
      ({ module, name, text }) => !name.startsWith(`${module}.`) || !isChinese(text),
    )
    expect(faults.map(({ name }) => name)).toEqual([])
  })

  test('each is held by a role that exists', () => {
    const faults = permissionTexts.filter((one) => !one.roles.length || one.roles.some((role) => !(role in roles)))
    expect(faults.map(({ name }) => name)).toEqual([])
  })

  test('every permission that an endpoint asks for is declared', () => {
    const open = new Set(['public', 'signedIn'])
    const asked = [...new Set(endpoints.map(({ permission }) => permission))].filter((name) => !open.has(name))
    expect(asked.filter((name) => !declared.has(name))).toEqual([])
  })

  test('the three administrators share no right that changes something', () => {
    const writing = new Set(endpoints.filter(({ audit, method }) => method !== 'GET' && audit).map((e) => e.permission))
    const administrators = new Set(['systemAdministrator', 'securityAdministrator', 'auditAdministrator'])
    const shared = permissionTexts.filter(
      ({ name, roles: held }) => writing.has(name) && held.filter((role) => administrators.has(role)).length > 1,
    )
    expect(shared.map(({ name }) => name)).toEqual([])
  })
})

describe('problems', () => {
  test('every code that an endpoint names has its Chinese text and a 4xx status', () => {
    const named = [...new Set(endpoints.flatMap(({ problems = [] }) => problems))]
    const faults = named.filter((code) => {
      const text = problemTexts[code]
      return !text || !isChinese(text.title) || text.status < 400 || text.status > 599
    })
    expect(faults).toEqual([])
  })

  test('every code bears the name of its module', () => {
    const faults = modules.flatMap(({ manifest, problems = {} }) =>
      Object.keys(problems).filter((code) => !code.startsWith(`${manifest.name}.`)),
    )
    expect(faults).toEqual([])
  })
})

describe('modules', async () => {
  const folders = (
    await Promise.all(
      ['platform', 'domains'].map(async (layer) =>
        (await readdir(path.join(source, layer), { withFileTypes: true }))
          .filter((entry) => entry.isDirectory())
          .map((entry) => ({ layer, name: entry.name, folder: path.join(source, layer, entry.name) })),
      ),
    )
  ).flat()

  test('every folder with something to mount is listed in modules.ts under its own name', () => {
    const listed = new Set(modules.map(({ manifest }) => `${manifest.layer}/${manifest.name}`))
    const mountable = folders.filter(({ folder }) =>
      ['module.ts', 'migrations', 'server/routes.ts', 'portal'].some((part) => existsSync(path.join(folder, part))),
    )
    expect(mountable.map(({ layer, name }) => `${layer}/${name}`).filter((name) => !listed.has(name))).toEqual([])
    expect(listed.size).toBe(modules.length)
  })

  test('every folder has a README that says what it is', () => {
    const silent = folders.filter(({ folder }) => !existsSync(path.join(folder, 'README.md')))
    expect(silent.map(({ layer, name }) => `${layer}/${name}`)).toEqual([])
  })

  test('every event that somebody listens for is emitted somewhere, and listeners have names of their own', async () => {
    const emitted = await emittedEvents()
    const listeners = modules.flatMap((module) => module.listeners ?? [])
    expect(twice(listeners.map(({ name }) => name))).toEqual([])
    expect(listeners.filter(({ event }) => !emitted.has(event)).map(({ name }) => name)).toEqual([])
  })

  test('jobs have names of their own that begin with their module', () => {
    const jobs = modules.flatMap(({ manifest, jobs: own = [] }) =>
      own.map(({ name }) => [manifest.name, name] as const),
    )
    expect(twice(jobs.map(([, name]) => name))).toEqual([])
    expect(jobs.filter(([module, name]) => !name.startsWith(`${module}.`))).toEqual([])
  })
})

/** Names that stand as `module.what-happened` in files that emit; a name may be chosen a line above the call. */
async function emittedEvents(): Promise<ReadonlySet<string>> {
  const files = (await readdir(source, { recursive: true })).filter((file) => /(?<!\.test)\.ts$/.test(file))
  const texts = await Promise.all(files.map((file) => readFile(path.join(source, file), 'utf8')))
  const emitting = texts.filter((text) => /\bemit\(/.test(text))
  return new Set(emitting.flatMap((text) => [...text.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map((match) => match[1]!)))
}
