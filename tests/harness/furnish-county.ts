import { inTransaction } from '#base/database/index.ts'
import { addressOf } from '#base/http/call.ts'
import type { Actor, Endpoint } from '#base/http/index.ts'
import {
  askExtension,
  changeProgramme,
  createProgramme,
  issueProgramme,
  listTasks,
  saveDraft,
  showProgramme,
} from '#domains/programmes/contract/index.ts'
import { buildRow, paper } from '#domains/programmes/tests/build-programme.ts'
import { listFactKinds, type FactKind } from '#platform/evidence/contract/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { delegatePost, me } from '#platform/identity/contract/index.ts'
import { notify } from '#platform/notifications/index.ts'
import { addGuide, previewImport } from '#platform/organisations/contract/index.ts'
import { draftPublication } from '#platform/publishing/index.ts'
import type { SignedIn, TestApplication } from './app.ts'
import { furnishDomains } from './furnish-domains.ts'

const at = new Date('2020-12-28T10:00:00+08:00')

/** Gives a county one record of every kind that the demonstration year leaves it without, so that others can try to reach them. */
export async function furnishCounty(app: TestApplication, unit: { id: string }, city: { id: string }): Promise<void> {
  const clerk = await app.signInAs('演示经办子', { role: 'reportingClerk', organisationId: unit.id })
  const reviewer = await app.signInAs('演示审核丑', { role: 'reviewer', organisationId: unit.id })
  const administrator = await app.signInAs('演示管理寅', { role: 'systemAdministrator', organisationId: city.id })
  await composeProgramme(clerk, unit.id)
  const programmeId = await workOnTask(clerk, reviewer, unit.id)
  await recordWork(app, clerk, unit.id)
  await delegate(reviewer, clerk)
  await administrator.call(addGuide, {
    params: { organisationId: unit.id },
    body: { guideId: city.id, fromOn: '2020-01-01' },
  })
  await importUnits(administrator, unit.id)
  await tellAndPublish(app, clerk, unit.id)
  const bureauId = await app.createOrganisation('本区演示执法局', 'department', unit.id)
  await furnishDomains(app, { id: unit.id, bureauId, programmeId, clerk })
}

/** A programme of the county's own that is still composed, with an open question. */
async function composeProgramme(clerk: SignedIn, organisationId: string): Promise<void> {
  const questions = [{ rowCode: null, about: 'date', quote: '', question: '以何日为准？', proposal: null }]
  await clerk.call(createProgramme, {
    body: { organisationId, year: 2020, title: '本区服务型行政执法工作', rows: [buildRow('G1')], questions },
  })
}

/** One that the county issued to itself, so that it has a task with a draft, a file and an extension asked for. */
async function workOnTask(clerk: SignedIn, reviewer: SignedIn, organisationId: string): Promise<string> {
  const rows = [buildRow('G1')]
  const created = await clerk.call(createProgramme, {
    body: { organisationId, year: 2020, title: '本区内部任务', rows, questions: [] },
  })
  const programme = { programmeId: created.id }
  const { revision } = await clerk.call(showProgramme, { params: programme })
  const changed = await clerk.call(changeProgramme, {
    params: programme,
    body: { revision, addressees: [organisationId] },
  })
  await reviewer.call(issueProgramme, { params: programme, body: { revision: changed.revision, ...paper } })
  const { items } = await clerk.call(listTasks, { query: programme })
  const params = { taskId: items[0]!.id }
  const task = await clerk.call(askExtension, { params, body: { askedUntil: '2099-12-31', reason: '材料尚在收集' } })
  const files = [{ uploadId: await upload(clerk), material: 0 }]
  await clerk.call(saveDraft, { params, body: { revision: task.revision, statement: '本区内部材料', files } })
  await upload(clerk)
  return created.id
}

async function upload(person: SignedIn): Promise<string> {
  const content = await samplePdf()
  const tus = { 'tus-resumable': '1.0.0' }
  const begun = await person.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(content.length),
      'upload-metadata': `filename ${Buffer.from('汇总表.pdf').toString('base64')}`,
    },
  })
  const address = begun.headers.get('location')!
  await person.fetch(address, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(content),
  })
  return address.split('/').at(-1)!
}

/** One record with a file for every domain that keeps work records. */
async function recordWork(app: TestApplication, clerk: SignedIn, organisationId: string): Promise<void> {
  const { items: kinds } = await clerk.call(listFactKinds, {})
  for (const { endpoint } of app.routes) {
    if (typeof endpoint.audit !== 'string') continue
    const kind = kinds.find((one) => endpoint.audit === `${one.kind}-recorded`)
    if (!kind) continue
    const fields = fieldsOf(kind)
    const uploadIds = [await upload(clerk)]
    const body = { organisationId, occurredOn: '2020-10-12', title: '本区内部记录', fields, uploadIds }
    await clerk.call(endpoint as Endpoint, { body } as never)
  }
}

function fieldsOf(kind: FactKind): Record<string, string | number | string[]> {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, { type, options = {} }]) => {
      const choice = Object.keys(options)[0] ?? ''
      const samples = { text: '内部', number: 3, day: '2020-10-12', choice, texts: ['内部'], choices: [choice] }
      return [name, samples[type]]
    }),
  )
}

async function delegate(from: SignedIn, to: SignedIn): Promise<void> {
  const { posts } = await from.call(me, {})
  const body = {
    postId: posts[0]!.id,
    toPersonId: to.personId,
    fromOn: '2099-01-01',
    lastOn: '2099-12-31',
    reason: '外出培训',
  }
  await from.call(delegatePost, { body })
}

async function importUnits(administrator: SignedIn, within: string): Promise<void> {
  const table = '编号,名称,简称,类别,上级,成立日期,撤销日期\r\nX-1,本区新设科,,科室,,,\r\n'
  const address = addressOf(previewImport, {}, { fileName: '机构.csv', on: '2020-12-01', within })
  await administrator.fetch(address, { method: 'POST', body: table })
}

async function tellAndPublish(app: TestApplication, clerk: SignedIn, organisationId: string): Promise<void> {
  const actor: Actor = {
    personId: clerk.personId,
    name: clerk.name,
    sessionId: '',
    posts: [],
    mustChangePassword: false,
  }
  await inTransaction(app.database.db, async (tx) => {
    await notify(tx, {
      recipients: { personIds: [clerk.personId] },
      key: 'test:told',
      kind: 'programmes.task-returned',
      title: '退回',
      organisationId,
      at,
    })
    await draftPublication(tx, {
      subject: { module: 'programmes', kind: 'programme', id: organisationId },
      snapshot: { title: '本区拟公布内容', data: {}, html: '<p>内部草稿</p>', text: '内部草稿' },
      scope: 'public',
      organisationId,
      actor,
      at,
    })
  })
}
