import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  beginRecordImport,
  listEnforcementRecords,
  previewRecordImport,
  showRecordImport,
  startRecordImport,
  type RecordImportDetail,
} from '#domains/risk-prevention/contract/index.ts'
import type { Figure } from '../figure.ts'
import type { RunningServer } from '../installation.ts'
import { quantilesOf, timesOf } from './quantiles.ts'
import type { RecordCity } from './record-city.ts'
import { tell } from './tell.ts'
import { writeRecordFile } from './record-file.ts'

/** (g) an import by the product's own way, over HTTP into a running server, beside `COPY` of the same file. */
export async function measureImport(
  server: RunningServer,
  city: RecordCity,
  sizes: readonly number[],
  folder: string,
): Promise<Figure[]> {
  const figures: Figure[] = []
  const peaks: number[] = []
  for (const rows of sizes) {
    tell(`导入 ${rows} 行`)
    const file = path.join(folder, 'records.csv')
    await writeRecordFile(file, rows)
    const { size } = await stat(file)
    const pageBefore = await timesOf(100, () => openPage(city))
    const id = await begin(city, file)
    const rest = await residentMegabytes(server)
    await forgetPeak(server)
    const during = await follow(city, id)
    const peak = await peakMegabytes(server)
    peaks.push(peak - rest)
    const copied = await copySeconds(city, file)
    await takeAway(city)
    const named = `(g) 导入 ${rows.toLocaleString('en')} 行（${Math.round(size / 2 ** 20)} MB）`
    const perSecond = rows / during.seconds
    figures.push(
      { name: `${named}：本系统`, value: perSecond, unit: '行/秒' },
      { name: `${named}：COPY 同一文件`, value: rows / copied, unit: '行/秒' },
      { name: `${named}：比值`, value: (perSecond * copied) / rows, unit: '' },
      { name: `${named}：服务进程内存最高增加`, value: peak - rest, unit: `MB（自 ${Math.round(rest)} MB）` },
      {
        name: `${named}：其间打开一个列表，p99`,
        value: during.page.p99,
        unit: `毫秒（平时 ${pageBefore.p99.toFixed(1)}，其间 p50 ${during.page.p50.toFixed(1)}）`,
      },
    )
  }
  if (sizes.length > 1)
    figures.push({
      name: `(g) 行数多 ${sizes.at(-1)! / sizes[0]!} 倍，内存多用`,
      value: peaks.at(-1)! - peaks[0]!,
      unit: 'MB',
      budget: { atMost: 64 },
    })
  return figures
}

const openPage = ({ clerk }: RecordCity) => clerk.call(listEnforcementRecords, { query: { pageSize: 20 } })

async function begin({ clerk, departments }: RecordCity, file: string): Promise<string> {
  const uploadId = await clerk.upload('records.csv', await readFile(file))
  const organisationId = departments[0]!.id
  const begun = await clerk.call(beginRecordImport, { body: { organisationId, uploadId } })
  const params = { recordImportId: begun.id }
  const { revision } = await clerk.call(previewRecordImport, {
    params,
    body: { revision: begun.revision, mapping: begun.mapping },
  })
  await clerk.call(startRecordImport, { params, body: { revision } })
  return begun.id
}

/** Looks at a page again and again until the import has ended. */
async function follow(city: RecordCity, id: string) {
  const start = performance.now()
  const times: number[] = []
  let found: RecordImportDetail
  do {
    const before = performance.now()
    await openPage(city)
    times.push(performance.now() - before)
    await sleep(50)
    found = await city.clerk.call(showRecordImport, { params: { recordImportId: id } })
  } while (found.state === 'running')
  if (found.state !== 'done' || found.rowsAdded !== found.rowsRead)
    throw new Error(
      `the import ended as ${found.state}, ${found.rowsAdded} of ${found.rowsRead} rows: ${found.message}`,
    )
  return { seconds: (performance.now() - start) / 1000, page: quantilesOf(times) }
}

/** The same columns as texts, without index, check or count. */
async function copySeconds({ database: { pool } }: RecordCity, file: string): Promise<number> {
  const columns = Array.from({ length: 10 }, (_, index) => `c${index} text`).join(', ')
  await pool.query(`create table public.copied (${columns})`)
  const before = performance.now()
  await pool.query(`copy public.copied from '${file}' (format csv, header)`)
  const seconds = (performance.now() - before) / 1000
  await pool.query('drop table public.copied')
  return seconds
}

/** The next size begins as this one did. */
async function takeAway({ database: { pool } }: RecordCity): Promise<void> {
  await pool.query('truncate risk_prevention.enforcement_record, measures.cell')
}

const statusOf = async ({ child }: RunningServer, field: string) => {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? Number.NaN) / 1024
}
const residentMegabytes = (server: RunningServer) => statusOf(server, 'VmRSS')
const peakMegabytes = (server: RunningServer) => statusOf(server, 'VmHWM')
/** From now on the peak is counted anew. */
const forgetPeak = ({ child }: RunningServer) => writeFile(`/proc/${child.pid}/clear_refs`, '5')
