import { describe, expect, test } from 'vitest'
import { newId } from '#base/ids/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../../contract/index.ts'
import { buildCity, buildIssued, buildRow } from '../../tests/build-programme.ts'
import { upload } from '../../tests/upload.ts'

const app = await startTestApplication()
const city = await buildCity(app)
const { composer, clerk, reviewer } = city
const pdf = await samplePdf()

async function issued() {
  const { programme, tasks } = await buildIssued(city, [buildRow('G1'), buildRow('G2')])
  const entry = async (index = 0, over: object = {}) => ({
    taskId: tasks[index]!.id,
    importedOn: '2020-07-28',
    note: '2020-07-28 电子邮件报送',
    files: [{ uploadId: await upload(composer, '汇总表.pdf', pdf), material: 0 }],
    ...over,
  })
  const bringIn = (entries: endpoints.ImportEntry[], who = composer) =>
    who.call(endpoints.importSubmissions, { params: { programmeId: programme.id }, body: { entries } })
  const show = (index = 0) => composer.call(endpoints.showTask, { params: { taskId: tasks[index]!.id } })
  return { programme, entry, bringIn, show }
}

describe('what was e-mailed before the platform', () => {
  test('is brought in with its original day, counts from the end of that day, and gives no receipt', async () => {
    const { entry, bringIn, show } = await issued()
    await expect(bringIn([await entry(0), await entry(1)])).resolves.toEqual({ imported: 2 })
    const task = await show()
    expect(task).toMatchObject({
      state: 'released',
      releasedAt: '2020-07-28T15:59:59.000Z',
      submissions: [
        {
          state: 'released',
          importedOn: '2020-07-28',
          receiptCode: null,
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          files: [{ name: '汇总表.pdf' }],
          steps: [{ action: 'import', personName: '演示甲' }],
        },
      ],
    })
    const { rows } = await app.database.pool.query('select first_released_at from programmes.task where id = $1', [
      task.id,
    ])
    expect(rows[0].first_released_at.toISOString()).toBe('2020-07-28T15:59:59.000Z')
  })

  test('can be taken back with a reason until it is accepted; the task is open again', async () => {
    const { entry, bringIn, show } = await issued()
    await bringIn([await entry()])
    const { id, revision } = await show()
    const undone = await composer.call(endpoints.undoImport, {
      params: { taskId: id },
      body: { revision, reason: '对应错了单位' },
    })
    expect(undone).toMatchObject({ state: 'open', releasedAt: null, submissions: [{ state: 'withdrawn' }] })
    await bringIn([await entry()])
    const again = await show()
    await composer.call(endpoints.receiveSubmission, {
      params: { taskId: id },
      body: { decision: 'accept', revision: again.revision },
    })
    const accepted = await show()
    await expect(
      composer.call(endpoints.undoImport, {
        params: { taskId: id },
        body: { revision: accepted.revision, reason: '再撤' },
      }),
    ).rejects.toMatchObject({ code: 'programmes.not-possible-now' })
  })

  test('is not withdrawn by the unit, which did not release it', async () => {
    const { entry, bringIn, show } = await issued()
    await bringIn([await entry()])
    const { id } = await show()
    const seen = await clerk.call(endpoints.showTask, { params: { taskId: id } })
    expect(seen.actions).not.toContain('withdraw')
    expect(seen.actions).not.toContain('undoImport')
  })
})

describe('nothing is brought in', () => {
  test('of a whole import where one entry cannot be', async () => {
    const { entry, bringIn, show } = await issued()
    const entries = [await entry(0), await entry(1, { importedOn: '2020-05-19' })]
    await expect(bringIn(entries)).rejects.toMatchObject({
      code: 'programmes.import-unusable',
      detail: expect.stringContaining('第 2 项'),
    })
    expect(await show(0)).toMatchObject({ state: 'open', submissions: [] })
  })

  test('for a day to come, a task named twice, a task of another programme, a task that is not there', async () => {
    const { entry, bringIn } = await issued()
    const elsewhere = await issued()
    const unusable = { code: 'programmes.import-unusable' }
    await expect(bringIn([await entry(0, { importedOn: '2199-01-01' })])).rejects.toMatchObject(unusable)
    await expect(bringIn([await entry(0), await entry(0)])).rejects.toMatchObject(unusable)
    await expect(bringIn([await elsewhere.entry()])).rejects.toMatchObject(unusable)
    await expect(bringIn([await entry(0, { taskId: newId() })])).rejects.toMatchObject({
      code: 'programmes.task-not-found',
    })
  })

  test('that is no PDF where the table asks one, however it is named', async () => {
    const { entry, bringIn, show } = await issued()
    const disguised = await upload(composer, '汇总表.pdf', Buffer.from('MZ\x90\0 not a document at all'))
    await expect(bringIn([await entry(0, { files: [{ uploadId: disguised, material: 0 }] })])).rejects.toMatchObject({
      code: 'files.refused',
    })
    expect(await show()).toMatchObject({ state: 'open', submissions: [] })
  })

  test.each([
    ['a note with NUL', { note: '邮\0件' }],
    ['an overlong note', { note: '长'.repeat(501) }],
    ['no file', { files: [] }],
    ['a day that does not exist', { importedOn: '2020-02-30' }],
  ])('with %s', async (_, over) => {
    const { entry, bringIn } = await issued()
    await expect(bringIn([await entry(0, over)])).rejects.toMatchObject({ status: 400, code: 'base.invalid-input' })
  })

  test('by a unit for itself, or for a task that its clerk has handed in meanwhile', async () => {
    const { entry, bringIn, show } = await issued()
    await expect(bringIn([await entry()], clerk)).rejects.toMatchObject({ status: 403 })
    const { id } = await show()
    const params = { taskId: id }
    const draft = await clerk.call(endpoints.saveDraft, {
      params,
      body: { revision: 1, statement: '已完成', files: [] },
    })
    await clerk.call(endpoints.submitTask, { params, body: { revision: draft.revision } })
    await expect(bringIn([await entry()])).rejects.toMatchObject({ code: 'programmes.import-unusable' })
  })

  test('twice, when two people of the office import the same task at once', async () => {
    const { entry, bringIn, show } = await issued()
    const colleague = await app.signInAs('演示壬', { role: 'cityOffice', organisationId: city.city })
    const own = await upload(colleague, '汇总表.pdf', pdf)
    const outcomes = await Promise.allSettled([
      bringIn([await entry()]),
      bringIn([await entry(0, { files: [{ uploadId: own, material: 0 }] })], colleague),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await show()).submissions).toHaveLength(1)
  })
})

test('a reviewer of the unit cannot take an import back', async () => {
  const { entry, bringIn, show } = await issued()
  await bringIn([await entry()])
  const { id, revision } = await show()
  await expect(
    reviewer.call(endpoints.undoImport, { params: { taskId: id }, body: { revision, reason: '越权' } }),
  ).rejects.toMatchObject({ status: 403 })
})
