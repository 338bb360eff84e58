import { expect, inject, test, vi } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import { addressOf } from '#base/http/call.ts'
import type { Actor, Endpoint } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { readPdf } from '#platform/documents/testing/read-pdf.ts'
import { samplePng } from '#platform/documents/testing/sample-papers.ts'
import { storeFile } from '#platform/files/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import { sampleInput } from '#tests/harness/sample-input.ts'
import { verifyDossiersCommand } from '../commands.ts'
import { sealOf } from './dossiers/seal.ts'
import { commonFields } from '../contract/index.ts'
import { paperRoutes, verifyPaperCode } from '../index.ts'
import { furnishPapers } from '../testing/furnish-papers.ts'
import { sampleOwner, type SampleRecord } from '../testing/sample-owner.ts'
import { samplePapers } from '../testing/sample-papers.ts'
import { sampleService } from '../testing/sample-service.ts'
import { bindWaitingDossiers } from './dossiers/bind-dossiers.ts'

const app = await startTestApplication()
const { db, pool } = app.database
const bureau = await app.createOrganisation('示范市商务局', 'department', null)
const other = await app.createOrganisation('示范市水利局', 'department', null)
const records: SampleRecord[] = [bureau, bureau, other].map((organisationId) => ({
  id: newId(),
  organisationId,
  materials: { facts: [], timeline: [], files: [] },
}))
const [first, second, foreign] = records.map(({ id }) => ({ kind: 'case', id }))
const person = async (name: string, organisationId: string): Promise<Actor> => {
  const unit = await getOrganisation(db, organisationId)
  const post = { role: 'reportingClerk', onBehalfOf: null, permissions: new Set(['evidence.read']) }
  const place = { organisationId, organisationName: unit.name, organisationPath: unit.path }
  return { personId: newId(), name, sessionId: '', mustChangePassword: false, posts: [{ ...post, ...place }] }
}
const clerk = await person('演示经办甲', bureau)
const stranger = await person('演示经办乙', other)
const service = sampleService(paperRoutes(sampleOwner(records)), db, [clerk, stranger])
const { endpoints } = samplePapers
const { call, fetch } = service.as(clerk)
const strange = service.as(stranger)
const today = businessToday()
const year = today.slice(0, 4)
const values = { advice: '将车辆停入划定的车位' }

const draft = (subject = first!, more: { corrects?: string } = {}) =>
  call(endpoints.draftPaper, { body: { subject, kind: 'advice', values, ...more } })
const issue = (paper: { id: string; revision: number }, numbering: object = { kind: 'next' }) =>
  call(endpoints.issuePaper, {
    params: { paperId: paper.id },
    body: { revision: paper.revision, issuedOn: today, numbering: numbering as { kind: 'next' } },
  })
const pdfOf = async (paperId: string, format = 'pdf') =>
  new Uint8Array(await (await fetch(`/api/sample-papers/papers/${paperId}/file?format=${format}`)).arrayBuffer())

test('起草、改写、出具：编号、日期、二维码和证号在纸上，此后不变', async () => {
  const paper = await draft()
  expect(paper).toMatchObject({ state: 'draft', number: null, open: [], needsDelivery: true })
  expect(paper.content.text).toContain('示范市商务局就“演示商户占道经营”向演示商户提出如下建议')
  const edited = await call(endpoints.editPaper, {
    params: { paperId: paper.id },
    body: { ...paper.content, text: `${paper.content.text}\n另请留存台账。`, revision: paper.revision },
  })
  await expect(
    call(endpoints.editPaper, { params: { paperId: paper.id }, body: { ...paper.content, revision: paper.revision } }),
  ).rejects.toMatchObject({ code: 'papers.changed-meanwhile' })
  const issued = await issue(edited)
  expect(issued.number).toMatch(new RegExp(`^.+建〔${year}〕1号$`))
  const pdf = await pdfOf(issued.id)
  const { content } = await readPdf(pdf)
  for (const word of [issued.number!, '演示4101-001', '另请留存台账', '由您自愿采纳', '当事人（签名）'])
    expect(content).toContain(word)
  expect(content).not.toContain('草稿')
  expect(
    Buffer.from(await pdfOf(issued.id, 'docx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect(await pdfOf(issued.id)).toEqual(pdf)
  await expect(
    call(endpoints.editPaper, {
      params: { paperId: issued.id },
      body: { ...issued.content, revision: issued.revision },
    }),
  ).rejects.toMatchObject({ code: 'papers.not-possible-now', detail: expect.stringContaining('更正') })
  expect(await verifyPaperCode(db, issued.code!)).toMatchObject({ isSound: true })
})

test('还有待填的内容、晚于今天的日期，不能出具，也不占编号', async () => {
  const paper = await call(endpoints.draftPaper, { body: { subject: first!, kind: 'advice' } })
  expect(paper.open).toEqual(['建议'])
  await expect(issue(paper)).rejects.toMatchObject({ detail: expect.stringContaining('还有待填的内容：建议') })
  await expect(
    call(endpoints.issuePaper, { params: { paperId: paper.id }, body: { revision: 1, issuedOn: '2199-01-01' } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('晚于今天') })
  await call(endpoints.discardPaper, { params: { paperId: paper.id }, body: { revision: paper.revision } })
  await expect(call(endpoints.showPaper, { params: { paperId: paper.id } })).rejects.toMatchObject({ status: 404 })
})

test('同时出具十件：编号连续；同一件点两次，只出具一次', async () => {
  const drafts = []
  for (let count = 0; count < 10; count++) drafts.push(await draft(second!))
  const twice = [...drafts, drafts[0]!]
  const answers = await Promise.allSettled(twice.map((paper) => issue(paper)))
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  const { rows } = await pool.query<{ sequence: number }>(
    `select sequence from papers.paper where organisation_id = $1 and sequence is not null order by sequence`,
    [bureau],
  )
  expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: rows.length }, (_, index) => index + 1))
})

test('借出的编号、临时编号、作废与交回都在登记簿里，没有空号', async () => {
  const block = await call(endpoints.lendNumbers, {
    body: { organisationId: bureau, kind: 'advice', size: 3, holderName: '演示外勤' },
  })
  const used = await issue(await draft(), { kind: 'lent', sequence: block.first })
  expect(used.number).toContain(`〕${block.first}号`)
  await expect(issue(await draft(), { kind: 'lent', sequence: block.first })).rejects.toMatchObject({
    code: 'papers.number-unusable',
  })
  const field = await issue(await draft(), { kind: 'next', temporaryNumber: '临-0007' })
  expect(field.number).toContain(`〕${block.last + 1}号`)
  expect((await readPdf(await pdfOf(field.id))).content).toContain('临时编号临-0007')
  const voided = await call(endpoints.voidPaper, {
    params: { paperId: used.id },
    body: { revision: used.revision, reason: '对象有误' },
  })
  expect(voided).toMatchObject({ state: 'void', number: used.number, voided: { reason: '对象有误' } })
  const returned = await call(endpoints.returnNumbers, {
    params: { numberBlockId: block.id },
    body: { reason: '外勤结束' },
  })
  expect(returned).toMatchObject({ used: [block.first], returned: { reason: '外勤结束' } })
  await expect(issue(await draft(), { kind: 'lent', sequence: block.last })).rejects.toMatchObject({
    detail: expect.stringContaining('已交回'),
  })
  const register = await (await fetch('/api/sample-papers/papers/export')).text()
  const numbers = [...register.matchAll(/〕(\d+)号/g)].map((match) => Number(match[1]))
  expect(new Set(numbers)).toEqual(new Set(Array.from({ length: block.last + 1 }, (_, index) => index + 1)))
  expect(register).toContain('借出未用，交回：外勤结束')
})

test('送达：退件后改为公告，期满之前仍在未送达清单；送达后只能更正，不能作废', async () => {
  const paper = await issue(await draft())
  const params = { paperId: paper.id }
  const post = {
    way: 'post' as const,
    recipient: '演示商户',
    sentOn: today,
    carrier: '邮政',
    trackingNumber: 'XA123456',
  }
  const sent = await call(endpoints.recordDelivery, { params, body: { delivery: { ...post, address: '演示路1号' } } })
  const settle = (result: object) =>
    call(endpoints.settleDelivery, {
      params: { paperDeliveryId: sent.deliveries[0]!.id },
      body: { result: result as { outcome: 'failed'; reason: string } },
    })
  await expect(settle({ outcome: 'delivered', receivedOn: '2199-01-01' })).rejects.toMatchObject({
    code: 'papers.wrong-delivery',
  })
  await settle({ outcome: 'failed', reason: '查无此人' })
  await expect(settle({ outcome: 'failed', reason: '查无此人' })).rejects.toMatchObject({ status: 409 })
  const notice = { way: 'notice' as const, recipient: '演示商户', noticeOn: today, place: '公告栏', reason: '下落不明' }
  const told = await call(endpoints.recordDelivery, { params, body: { delivery: notice } })
  expect(told.deliveries[1]).toMatchObject({ state: 'delivered' })
  expect(told.deliveries[1]!.deliveredOn! > today).toBe(true)
  const waiting = () => call(endpoints.listPapers, { query: { undelivered: 'yes', q: paper.number! } })
  expect((await waiting()).items.map(({ id }) => id)).toEqual([paper.id])
  const direct = { way: 'direct' as const, recipient: '演示商户', receivedOn: today }
  const delivered = await call(endpoints.recordDelivery, { params, body: { delivery: direct } })
  expect(delivered.deliveredOn).toBe(today)
  expect((await waiting()).items).toEqual([])
  await expect(
    call(endpoints.voidPaper, { params, body: { revision: delivered.revision, reason: '写错' } }),
  ).rejects.toMatchObject({ detail: expect.stringContaining('请出具更正文书') })
  const blank = await fetch(`/api/sample-papers/paper-deliveries/${sent.deliveries[0]!.id}/receipt?copy=blank`)
  expect((await readPdf(new Uint8Array(await blank.arrayBuffer()))).content).toContain('XA123456')
  const corrected = await issue(await draft(first!, { corrects: paper.id }))
  expect((await readPdf(await pdfOf(corrected.id))).content).toContain(paper.number!)
  expect((await call(endpoints.showPaper, { params })).correctedBy).toMatchObject([{ number: corrected.number }])
  expect(await verifyPaperCode(db, paper.code!)).toMatchObject({ isSound: false })
})

test('模板：错的栏目被指出行和词；改过的只管以后，旧文书留着自己的版本；可恢复标准', async () => {
  const before = await draft()
  const template = (kind: string) =>
    call(endpoints.listTemplates, { query: { organisationId: bureau } }).then(({ items }) =>
      items.find((one) => one.kind === kind)!,
    )
  const standard = await template('advice')
  expect(standard).toMatchObject({ version: 0, isStandard: true, source: { isConfirmed: false } })
  expect(standard.fields.map(({ text }) => text)).toEqual([...commonFields.map(({ text }) => text), '当事人', '建议'])
  const change = (text: string, version: number, prefix = '示商建') =>
    call(endpoints.changeTemplate, {
      params: { kind: 'advice' },
      body: { organisationId: bureau, text, prefix, version, note: '按局里的说法' },
    })
  await expect(change('第一行\n请{日子}前办理', 0)).rejects.toMatchObject({
    code: 'papers.wrong-template',
    detail: expect.stringMatching(/第 2 行.*“日子”/),
  })
  await change('{当事人}：{建议}', 0)
  await expect(change('另一种写法', 0)).rejects.toMatchObject({ code: 'papers.changed-meanwhile' })
  const after = await draft()
  expect([before.templateVersion, after.templateVersion]).toEqual([null, 1])
  expect(after.content.text).toBe('演示商户：将车辆停入划定的车位')
  expect((await issue(after)).number).toMatch(/^示商建〔/)
  expect((await issue(before)).content.text).toContain('一、建议事项')
  const below = await app.createOrganisation('示范分局', 'division', bureau)
  const inherited = await call(endpoints.listTemplates, { query: { organisationId: below } })
  const text = '{当事人}：{建议}'
  const ofSuperior = { version: 0, inheritedFrom: '示范市商务局', text, prefix: '示范分局建' }
  expect(inherited.items.find(({ kind }) => kind === 'advice')).toMatchObject(ofSuperior)
  await call(endpoints.restoreTemplate, { params: { kind: 'advice' }, body: { organisationId: bureau, version: 1 } })
  expect(await template('advice')).toMatchObject({ version: 2, isStandard: true, text: standard.above.text })
  const { items } = await call(endpoints.listTemplateVersions, {
    params: { kind: 'advice' },
    query: { organisationId: bureau },
  })
  expect(items.map(({ version, note }) => [version, note])).toEqual([
    [2, ''],
    [1, '按局里的说法'],
  ])
  const preview = await fetch('/api/sample-papers/paper-templates/advice/preview', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organisationId: bureau, text: '{建议}', prefix: '示商建' }),
  })
  expect((await readPdf(new Uint8Array(await preview.arrayBuffer()))).content).toContain('将车辆停入划定的车位')
})

test('别的单位看不到，也动不了：每个地址、每张清单', async () => {
  const own = { call, fetch }
  const record: SampleRecord = {
    id: newId(),
    organisationId: bureau,
    materials: { facts: [], timeline: [], files: [] },
  }
  records.push(record)
  const ids = await furnishPapers(own, samplePapers, bureau, { kind: 'case', id: record.id })
  const known: Readonly<Record<string, string>> = { ...ids, organisationId: bureau, subjectId: record.id }
  const answers = await Promise.all(
    Object.values(endpoints).map(async (endpoint: Endpoint) => {
      const { params, query, body } = sampleInput(endpoint, (field) => known[field])
      const bodyOf = body === undefined ? {} : { body: JSON.stringify(body), headers: json }
      const asked = { ...query, ...(endpoint.query && hasUnit(endpoint) ? { organisationId: bureau } : {}) }
      const address = addressOf(endpoint, { ...params, kind: 'advice' }, asked)
      const response = await strange.fetch(address, { method: endpoint.method, ...bodyOf })
      return { address: `${endpoint.method} ${endpoint.path}`, status: response.status, text: await response.text() }
    }),
  )
  // Drafts and dossiers name their record inside the body, which the sample leaves to chance.
  const passed = answers.filter(({ status }) => status !== 403 && status !== 404)
  expect(passed.map(({ address }) => address)).toEqual([
    'GET /sample-papers/papers',
    'GET /sample-papers/papers/export',
  ])
  for (const { text } of passed) for (const id of Object.values(ids)) expect(text).not.toContain(id)
  await expect(
    call(endpoints.draftPaper, { body: { subject: foreign!, kind: 'advice', values } }),
  ).rejects.toMatchObject({ status: 403 })
  await expect(strange.call(endpoints.bindDossier, { body: { subject: first! } })).rejects.toMatchObject({
    status: 403,
  })
  const { items } = await call(endpoints.listTemplates, { query: { organisationId: bureau } })
  await call(endpoints.restoreTemplate, {
    params: { kind: 'advice' },
    body: { organisationId: bureau, version: items[0]!.version },
  })
})

const json = { 'content-type': 'application/json' }
const hasUnit = ({ query }: Endpoint) => 'organisationId' in ((query as { shape?: object } | undefined)?.shape ?? {})

test('案卷：次序、页码、书签、附卷原件和作废文书都在，封卷后一改就能查出', async () => {
  const record: SampleRecord = {
    id: newId(),
    organisationId: bureau,
    materials: { facts: [], timeline: [], files: [] },
  }
  records.push(record)
  const subject = { kind: 'case', id: record.id }
  const query = { subjectKind: 'case', subjectId: record.id }
  await expect(call(endpoints.bindDossier, { body: { subject } })).rejects.toMatchObject({
    code: 'papers.incomplete-dossier',
    detail: expect.stringContaining('缺“文书”'),
  })
  const paper = await issue(await draft(subject))
  await call(endpoints.recordDelivery, {
    params: { paperId: paper.id },
    body: { delivery: { way: 'direct', recipient: '演示商户', receivedOn: today } },
  })
  const [photograph, note] = await inTransaction(db, async (tx) => {
    const at = new Date()
    const own = { organisationId: bureau, actor: null, at }
    return [
      await storeFile(tx, { ...own, name: '现场照片.png', content: samplePng }),
      await storeFile(tx, { ...own, name: '录音说明.txt', content: Buffer.from('演示录音另存') }),
    ]
  })
  record.materials = {
    facts: [{ label: '当事人', value: '演示商户' }],
    timeline: [{ at: '2020-12-01T01:00:00Z', who: '演示经办甲', what: '受理' }],
    files: [
      { partId: 'materials', title: '现场照片', fileId: photograph!.id },
      { partId: 'materials', title: '录音', fileId: note!.id },
    ],
  }
  const asked = await call(endpoints.bindDossier, { body: { subject } })
  expect(asked).toMatchObject({ state: 'waiting', version: 1 })
  await expect(call(endpoints.bindDossier, { body: { subject } })).rejects.toMatchObject({ status: 409 })
  await bindWaitingDossiers(db)
  const params = { dossierId: asked.id }
  const bound = await call(endpoints.showDossier, { params })
  expect(bound).toMatchObject({ state: 'sealed', failedBecause: null })
  expect(bound.progress.done).toBe(bound.progress.total)
  expect(bound.pieces.map(({ part, title, firstPage }) => [part, title, firstPage])).toEqual([
    ['办理过程', '办理过程', 1],
    ['文书', `行政建议书 ${paper.number}`, 2],
    ['文书', `送达回证（${paper.number}）`, expect.any(Number)],
    ['其他材料', '现场照片', expect.any(Number)],
    ['备考表', '备考表', expect.any(Number)],
    ['其他材料', '录音', null],
  ])
  const file = await fetch(`/api/sample-papers/dossiers/${asked.id}/file`)
  const printed = await readPdf(new Uint8Array(await file.arrayBuffer()))
  expect(printed.pages).toHaveLength(bound.pages!)
  expect(printed.bookmarks.map(({ title }) => title)).toContain(`2. 行政建议书 ${paper.number}`)
  expect(printed.pages[1]!.content).toContain('现场照片')
  expect(printed.pages.at(-1)!.content).toContain('录音说明.txt')
  expect(await call(endpoints.checkDossier, { params })).toMatchObject({ isUnaltered: true, checkedPieces: 6 })
  expect(await verifyPaperCode(db, bound.code)).toMatchObject({ isSound: true })
  await pool.query(
    `update papers.dossier set pieces = jsonb_set(pieces, '{1,title}', '"行政处罚决定书"') where id = $1`,
    [asked.id],
  )
  expect(await call(endpoints.checkDossier, { params })).toMatchObject({
    isUnaltered: false,
    sentence: expect.stringContaining('卷内目录'),
  })
  // Who owns the database can write a seal that fits; the one in the chain of the audit log still says what was sealed.
  const { pieces } = await call(endpoints.showDossier, { params })
  await pool.query('update papers.dossier set seal = $2 where id = $1', [asked.id, sealOf(bound.sha256!, pieces)])
  expect(await call(endpoints.checkDossier, { params })).toMatchObject({
    isUnaltered: false,
    sentence: expect.stringContaining('审计日志'),
  })
  const { rows: logged } = await pool.query(
    `select details from audit.entry where event = 'sample-papers.dossier-sealed'`,
  )
  expect(logged.map(({ details }) => details.seal)).toContain(bound.seal)
  const given = inject('databaseConnection').connectionString
  const host = encodeURIComponent(String(app.database.connection.host))
  vi.stubEnv(
    'DATABASE_URL',
    given
      ? app.database.connection.connectionString
      : `postgresql://${app.database.connection.user}@${host}:${app.database.connection.port}/${app.database.connection.database}`,
  )
  vi.stubEnv('DATA_DIR', app.dataDirectory)
  const found = await verifyDossiersCommand.run({ positional: [], options: {} })
  vi.unstubAllEnvs()
  expect(verifyDossiersCommand.hasFailed!(found)).toBe(true)
  expect(verifyDossiersCommand.table(found)).toContain(bound.code)
  expect((await call(endpoints.planDossier, { query })).dossiers).toHaveLength(1)
  expect((await call(endpoints.bindDossier, { body: { subject } })).version).toBe(2)
})

test('两种文书用同一代字的，共用一个序列：一个编号只在一件文书上', async () => {
  const { items } = await call(endpoints.listTemplates, { query: { organisationId: bureau } })
  for (const { kind, text, version } of items)
    await call(endpoints.changeTemplate, {
      params: { kind },
      body: { organisationId: bureau, text, prefix: '示商同', version, note: '' },
    })
  const numbers = []
  for (const kind of ['advice', 'record', 'advice']) {
    const paper = await call(endpoints.draftPaper, { body: { subject: second!, kind, values } })
    numbers.push((await issue(paper)).number)
  }
  expect(numbers).toEqual([1, 2, 3].map((sequence) => `示商同〔${year}〕${sequence}号`))
})

test('每次改动都留痕，说得出是哪件文书', () => {
  const done = service.audited.filter(({ outcome }) => outcome === 'done')
  expect(done.every(({ summary, event }) => summary !== undefined && event.startsWith('sample-papers.'))).toBe(true)
  expect(done.map(({ event }) => event)).toEqual(
    expect.arrayContaining([
      'sample-papers.paper-issued',
      'sample-papers.paper-voided',
      'sample-papers.dossier-requested',
    ]),
  )
})
