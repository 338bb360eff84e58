import { expect, test } from 'vitest'
import { dayOf } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { Actor, Endpoint } from '#base/http/index.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { samplePng } from '#platform/files/testing/sample-image.ts'
import { useTemporaryStore } from '#platform/files/testing/use-temporary-store.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { upload } from '#tests/harness/upload.ts'
import {
  approveLegality,
  approvePrivacy,
  publishPublication,
  recordPosting,
  showPublication,
  signPublication,
  submitPublication,
  type Publication,
} from '../contract/index.ts'
import { draftPublication } from '../index.ts'

const application = await startTestApplication()
await useTemporaryStore()
const { db } = application.database
const office = await application.createOrganisation('示范市法治办', 'department', null)
const elsewhere = await application.createOrganisation('示范市水利局', 'department', null)
const cityOffice = { role: 'cityOffice', organisationId: office } as const
const drafter = await application.signInAs('起草甲', cityOffice)
const lawyer = await application.signInAs('审核乙', { role: 'reviewer', organisationId: office })
const keeper = await application.signInAs('审查丙', cityOffice)
const leader = await application.signInAs('领导丁', { role: 'leader', organisationId: office })
const stranger = await application.signInAs('外人戊', { role: 'cityOffice', organisationId: elsewhere })

const step = (person: SignedIn, endpoint: Endpoint, { id, revision }: Publication) =>
  person.call(endpoint, {
    params: { publicationId: id },
    body: { revision, comment: '同意' },
  } as never) as Promise<Publication>

let serial = 0
async function draft(): Promise<Publication> {
  const actor: Actor = { ...drafter, sessionId: '', posts: [], mustChangePassword: false }
  return inTransaction(db, (tx) =>
    draftPublication(tx, {
      snapshot: {
        title: '2020年度考评结果',
        data: { rows: [{ unit: '金水区', grade: '优' }] },
        html: '<h2>结果</h2><p>金水区 优</p>',
        text: '金水区 优',
      },
      scope: 'public',
      attachmentIds: [],
      subject: { module: 'programmes', kind: 'assessment-result', id: `result-${++serial}` },
      organisationId: office,
      actor,
      at: new Date(),
    }),
  )
}

async function sign(publication: Publication): Promise<Publication> {
  const legal = await step(lawyer, approveLegality, await step(drafter, submitPublication, publication))
  return step(leader, signPublication, await step(keeper, approvePrivacy, legal))
}
const publish = async () => step(leader, publishPublication, await sign(await draft()))

const address = 'https://www.example.gov.cn/risk/2020.html'
const postedOn = dayOf(new Date())
const nextYear = `${Number(postedOn.slice(0, 4)) + 1}-01-01`
const post = (publicationId: string, body: object, who = drafter) =>
  who.call(recordPosting, { params: { publicationId }, body: { address, postedOn, ...body } } as never)

test('what is published goes there as page, Word and data, and comes back as a fact with address and picture', async () => {
  const { id, code } = await publish()
  const answers = ['html', 'word', 'json'].map((format) => drafter.fetch(`/api/publications/${id}/export/${format}`))
  const [page, word, data] = await Promise.all(answers)
  expect(await page!.text()).toContain('<h2>结果</h2>')
  expect(
    Buffer.from(await word!.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect(await data!.json()).toMatchObject({ title: '2020年度考评结果', code, data: { rows: [{ unit: '金水区' }] } })
  const pictureUploadId = await upload(drafter, '页面.png', samplePng(64, 48))
  const posting = await post(id, { pictureUploadId })
  expect(posting).toMatchObject({ address, picture: { name: '页面.png' } })
  const shown = await lawyer.call(showPublication, { params: { publicationId: id } })
  expect(shown.postings).toEqual([posting])
  const { fileId } = shown.postings[0]!.picture!
  expect((await lawyer.fetch(`/api/publications/${id}/files/${fileId}`)).status).toBe(200)
  const [fact] = await listFactsOfSubject(db, { module: 'publishing', id: shown.postings[0]!.id })
  expect(fact!.sentence).toContain(`在官方网站公布《2020年度考评结果》（${address}）`)
  await expect(post(id, {})).rejects.toMatchObject({ code: 'publishing.already-posted' })
})

test('nothing is posted or exported before it was published, before its day, in the future, or by strangers', async () => {
  const onItsWay = await sign(await draft())
  await expect(post(onItsWay.id, {})).rejects.toMatchObject({ code: 'publishing.not-available' })
  expect((await drafter.fetch(`/api/publications/${onItsWay.id}/export/html`)).status).toBe(409)
  const { id } = await publish()
  await expect(post(id, { postedOn: '2020-01-01' })).rejects.toMatchObject({ code: 'publishing.wrong-day' })
  await expect(post(id, { postedOn: nextYear })).rejects.toMatchObject({ code: 'publishing.wrong-day' })
  for (const wrong of ['www.example.gov.cn', 'javascript:alert(1)', ''])
    await expect(post(id, { address: wrong })).rejects.toMatchObject({ code: 'base.invalid-input' })
  await expect(post(id, {}, leader)).rejects.toMatchObject({ status: 403 })
  await expect(post(id, {}, stranger)).rejects.toMatchObject({ code: 'publishing.not-found' })
})
