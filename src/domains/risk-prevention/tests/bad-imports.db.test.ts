import { afterEach, expect, test } from 'vitest'
import { Problem } from '#base/http/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import type { RecordImportDetail } from '../contract/index.ts'
import { badFiles, type BadFile, type Outcome } from './bad-import-files.ts'
import { buildDepartment } from './build-department.ts'
import { importFile } from './import-file.ts'

const app = await startTestApplication()
const { clerk, bureau } = await buildDepartment(app)

const tables = ['enforcement_record', 'record_import', 'import_fault'].map((name) => `risk_prevention.${name}`)
const kept = [...tables, 'counterparties.counterparty', 'measures.cell']
async function countRows(): Promise<Record<string, number>> {
  const { rows } = await app.database.pool.query<Record<string, number>>(
    `select ${kept.map((table) => `(select count(*)::int from ${table}) as "${table}"`).join(', ')}`,
  )
  return rows[0]!
}

/** Tables that have more rows than before, by how many. */
async function addedSince(before: Record<string, number>): Promise<Record<string, number>> {
  const after = Object.entries(await countRows()).map(([table, count]) => [table, count - before[table]!] as const)
  return Object.fromEntries(after.filter(([, more]) => more !== 0))
}

/** Each file is as if it came first: what is known already would say nothing. */
afterEach(() => app.database.pool.query('truncate risk_prevention.enforcement_record, measures.cell'))

async function tryImport({ content, name }: BadFile): Promise<RecordImportDetail | Problem> {
  try {
    return await importFile(app, clerk, bureau, { content: await content(), ...(name ? { name } : {}) })
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

test('there are at least forty bad files and rows', () => {
  expect(badFiles.filter(({ outcome }) => outcome !== 'understood').length).toBeGreaterThanOrEqual(40)
})

/** What is written and counted of records; an import that is refused leaves no trace of itself either. */
const traces = {
  refused: {},
  wrongRows: { 'risk_prevention.record_import': 1, 'risk_prevention.import_fault': 1 },
  stopped: { 'risk_prevention.record_import': 1, 'risk_prevention.enforcement_record': 1 },
  understood: { 'risk_prevention.record_import': 1, 'risk_prevention.enforcement_record': 1 },
} as const satisfies Record<Outcome, Record<string, number>>

test.each(badFiles.map((file) => [file.outcome, file.what, file] as const))('%s: %s', async (outcome, _, file) => {
  const before = await countRows()
  const got = await tryImport(file)
  const added = await addedSince(before)
  if (got instanceof Problem) {
    expect(outcome).toBe('refused')
    expect(got.status).toBeGreaterThanOrEqual(400)
    expect(got.status).toBeLessThan(500)
    expect(got.detail).toContain(file.says)
    // Columns that do not fit are said to the draft, which waits for a better choice.
    const { 'risk_prevention.record_import': drafts = 0, ...others } = added
    expect(others).toEqual({})
    expect(drafts).toBe(got.code === 'risk-prevention.wrong-columns' ? 1 : 0)
    return
  }
  expect(added).toMatchObject(traces[outcome])
  if (outcome === 'wrongRows') {
    expect(Object.keys(added).toSorted()).toEqual(Object.keys(traces.wrongRows).toSorted())
    expect(got).toMatchObject({ state: 'done', rowsRead: 1, rowsAdded: 0, rowsWrong: 1 })
    expect(got.faults.map(({ line }) => line)).toContain(2)
    expect(got.faults.map(({ field, message }) => `${field}：${message}`).join()).toContain(file.says)
  } else if (outcome === 'stopped') {
    expect(got).toMatchObject({ state: 'failed', rowsAdded: 1 })
    expect(got.message).toContain(file.says)
  } else expect(got).toMatchObject({ state: 'done', rowsAdded: 1, rowsWrong: 0 })
})

test('an empty file is refused where it is uploaded', async () => {
  const answer = await clerk.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': '0',
      'upload-metadata': `filename ${Buffer.from('空.csv').toString('base64')}`,
    },
  })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('空')
})
