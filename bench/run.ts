// `npm run bench [requests|grading|documents|dossiers|start|install|pages|search|import|tables|cases …]`: measures on this machine, prints one table, and writes
// bench/results/latest.json. Without words everything is measured; it takes about seven minutes. How many
// records: BENCH_IMPORT_ROWS=100000,1000000 BENCH_TABLE_RECORDS=100000,1000000,10000000 BENCH_CASES=10000,100000.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildCity, type City } from './city.ts'
import { isWithinBudget, tableOf, type Figure } from './figure.ts'
import { root, startServer, withFolder, type RunningServer } from './installation.ts'
import { measureCases } from './measure-cases.ts'
import { measureDocuments } from './measure-documents.ts'
import { measureDossiers } from './measure-dossiers.ts'
import { measureGrading } from './measure-grading.ts'
import { measureInstall } from './measure-install.ts'
import { measurePages } from './measure-pages.ts'
import { measureRecordImport, measureRecordTables } from './measure-records.ts'
import { measureRequests } from './measure-requests.ts'
import { measureSearch } from './measure-search.ts'
import { measureStart } from './measure-start.ts'

const inCity: Readonly<Record<string, (server: RunningServer, city: City) => Promise<Figure[]>>> = {
  requests: ({ url }, city) => measureRequests(url, city),
  grading: (_, city) => measureGrading(city),
  pages: ({ url }) => measurePages(url),
  search: ({ url }, city) => measureSearch(url, city),
}
const alone: Readonly<Record<string, () => Promise<Figure[]>>> = {
  cases: measureCases,
  documents: measureDocuments,
  dossiers: measureDossiers,
  start: measureStart,
  install: measureInstall,
  import: measureRecordImport,
  tables: measureRecordTables,
}

const wanted = new Set(
  process.argv.length > 2 ? process.argv.slice(2) : [...Object.keys(inCity), ...Object.keys(alone)],
)
const unknown = [...wanted].filter((name) => !(name in inCity) && !(name in alone))
if (unknown.length) {
  process.stderr.write(
    `没有“${unknown.join('、')}”，可选：${[...Object.keys(inCity), ...Object.keys(alone)].join('、')}\n`,
  )
  process.exit(2)
}

const figures: (Figure & { readonly of: string })[] = []
const measure = async (name: string, work: () => Promise<Figure[]>) => {
  if (!wanted.has(name)) return
  process.stderr.write(`正在测量：${name}\n`)
  figures.push(...(await work()).map((one) => ({ ...one, of: name })))
}

if (Object.keys(inCity).some((name) => wanted.has(name)))
  await withFolder(async (folder) => {
    const server = await startServer(folder, { SHANZHI_DEMO: '0' })
    const city = await buildCity(server.url, folder)
    try {
      for (const [name, work] of Object.entries(inCity)) await measure(name, () => work(server, city))
    } finally {
      await city.close()
      await server.stop()
    }
  })
for (const [name, work] of Object.entries(alone)) await measure(name, work)

process.stdout.write(`${tableOf(figures)}\n`)
const machine = {
  processors: os.cpus().length,
  model: os.cpus()[0]?.model,
  memoryMb: Math.round(os.totalmem() / 2 ** 20),
  load: os.loadavg()[0],
}
const results = path.join(root, 'bench/results')
await mkdir(results, { recursive: true })
const latest = path.join(results, 'latest.json')
const at = new Date().toISOString()
const measured = figures.map((one) => ({ ...one, met: isWithinBudget(one), at }))
const report = { at, node: process.version, machine, figures: [...(await keptFigures(latest, measured)), ...measured] }
await writeFile(latest, `${JSON.stringify(report, null, 2)}\n`)

/** Figures of what was not measured this time, each with the time at which it was. */
async function keptFigures(file: string, fresh: readonly Figure[]): Promise<object[]> {
  const names = new Set(fresh.map(({ name }) => name))
  const text = await readFile(file, 'utf8').catch(() => '{"figures":[]}')
  const before = JSON.parse(text) as { at?: string; figures: (Figure & { of?: string })[] }
  return before.figures
    .filter((one) => !names.has(one.name) && !(one.of && wanted.has(one.of)))
    .map((one) => ({ at: before.at, ...one }))
}
