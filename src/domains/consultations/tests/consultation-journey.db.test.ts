import { afterAll, beforeAll, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { readRows } from '#base/sheets/index.ts'
import { extractDocument } from '#platform/extraction/index.ts'
import { findFacts } from '#platform/evidence/contract/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { connectChannel, disconnectChannel } from '#platform/notifications/index.ts'
import { upload } from '#domains/programmes/tests/upload.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import {
  answerOpinions,
  concludeConsultation,
  confirmGroup,
  draftResult,
  inviteBody,
  listOpinions,
  proposeGroups,
  recordOutreach,
  registerOpinion,
  showConsultation,
  showContact,
  type Consultation,
} from '../contract/index.ts'
import { refuseUnanswered } from '../index.ts'
import { tellWaiting } from '../server/tell-authors.ts'
import { buildOffice, openForSubject, publish, sendForm, setDay, type Office } from './build-consultation.ts'

const app = await startTestApplication()
useOwnCipher()
let office: Office
let consultation: Consultation
const receipts: string[] = []
afterAll(() => setBusinessOffset(0))

beforeAll(async () => {
  office = await buildOffice(app)
  setDay('2020-06-20')
  consultation = await openForSubject(office, 'batch-1')
})

const params = () => ({ consultationId: consultation.id })
const page = async (address: string) => (await app.fetch(new Request(`http://localhost${address}`))).text()
const mayPublish = (today: string) =>
  refuseUnanswered(app.database.db, { module: 'samples', id: 'batch-1', label: '示范批次', today })

test('opens with the publication of its text, thirty days, and stands before everybody', async () => {
  expect(consultation).toMatchObject({ state: 'open', opensOn: '2020-06-20', closesOn: '2020-07-20', days: 30 })
  expect(await page('/consultations')).toContain('城市管理领域第一批法律风险点')
  const shown = await page(`/consultations/${consultation.code}`)
  for (const words of ['占道经营的，责令改正', '协会商会', '演示路 1 号', '对“占道经营”提意见'])
    expect(shown).toContain(words)
  const form = await page(`/consultations/${consultation.code}/comment?clause=${consultation.clauses[0]!.id}`)
  expect(form).toContain('占道经营的，责令改正，处 500 元罚款。')
  expect(form).not.toContain('<script')
})

test('opinions come by the website, on paper, from a meeting and by invitation, each with its day', async () => {
  const stall = consultation.clauses[0]!.id
  for (const text of ['建议占道经营先劝导再处罚', '占道经营，建议先劝导、再处罚！']) {
    const sent = await sendForm(app, consultation.code, {
      text,
      clauseId: stall,
      contact: '138 0000 0001',
      authorName: '演示商户',
    })
    expect(sent.status).toBe(200)
    receipts.push(sent.receiptCode!)
  }
  const { clerk } = office
  setDay('2020-07-02')
  const file = await upload(clerk, '来信.pdf', await samplePdf())
  const letter = await clerk.call(registerOpinion, {
    params: params(),
    body: {
      channel: 'letter',
      audience: 'counterparties',
      receivedOn: '2020-06-28',
      text: '罚款数额偏高',
      clauseId: stall,
      uploadId: file,
    },
  })
  expect(letter).toMatchObject({ receivedOn: '2020-06-28', isLate: false, enteredBy: '演示经办', heldBecause: [] })
  expect(letter.stampedFileId).not.toBeNull()
  const invited = await clerk.call(inviteBody, {
    params: params(),
    body: { name: '演示餐饮协会', audience: 'associations' },
  })
  const collective = await sendForm(app, consultation.code, {
    text: '协会 120 家会员建议增设疏导点',
    invitationCode: invited.code.toLowerCase(),
    collectiveSize: '120',
  })
  expect(collective.status).toBe(200)
  await clerk.call(recordOutreach, {
    params: params(),
    body: {
      channel: 'meeting',
      audience: 'counterparties',
      heldOn: '2020-07-01',
      participants: 12,
      summary: '商户座谈会',
    },
  })
  await clerk.call(registerOpinion, {
    params: params(),
    body: { channel: 'meeting', audience: 'internal', receivedOn: '2020-07-01', text: '好' },
  })
  const { items } = await clerk.call(listOpinions, { params: params(), query: { audience: 'associations' } })
  expect(items).toMatchObject([{ invitedName: '演示餐饮协会', collectiveSize: 120, channel: 'website' }])
  expect(JSON.stringify(items)).not.toContain(invited.code)
  const { standing } = await clerk.call(showConsultation, { params: params() })
  expect(standing).toMatchObject({
    opinions: 5,
    unanswered: 5,
    held: 0,
    byChannel: { website: 3, letter: 1, meeting: 1 },
  })
})

test('an unanswered opinion blocks the owner’s publication and the end', async () => {
  await expect(mayPublish('2020-07-02')).rejects.toThrow('还有 5 条意见没有答复')
  setDay('2020-07-21')
  const { revision, state } = await office.reviewer.call(showConsultation, { params: params() })
  expect(state).toBe('closed')
  await expect(
    office.reviewer.call(concludeConsultation, { params: params(), body: { revision } }),
  ).rejects.toMatchObject({
    code: 'consultations.unanswered',
  })
  const late = await sendForm(app, consultation.code, { text: '晚到的意见' })
  expect(late.status).toBe(409)
  expect(late.text).toContain('晚到的意见')
  expect(late.text).toContain('已于 2020-07-20 截止')
})

test('similar opinions are proposed, confirmed by a person, and answered together with the change of text', async () => {
  const { clerk } = office
  const stall = consultation.clauses[0]!
  const { items: proposed } = await clerk.call(proposeGroups, { params: params() })
  expect(proposed).toHaveLength(1)
  const opinionIds = proposed[0]!.opinions.map(({ id }) => id)
  expect(opinionIds).toHaveLength(2)
  await clerk.call(confirmGroup, { params: params(), body: { label: '先劝导再处罚', opinionIds } })
  const after = '占道经营的，先行劝导；拒不改正的，处 200 元罚款。'
  const answer = await clerk.call(answerOpinions, {
    params: params(),
    body: { opinionIds, fate: 'adopted', reason: '符合处罚与教育相结合原则', changes: [{ clauseId: stall.id, after }] },
  })
  expect(answer.changes).toEqual([{ clauseId: stall.id, clauseTitle: '占道经营', before: stall.text, after }])
  const { items } = await clerk.call(listOpinions, { params: params(), query: { standing: 'unanswered' } })
  const find = (words: string) => items.find(({ text }) => text.includes(words))!.id
  const reply = (id: string, fate: 'partlyAdopted' | 'notAdopted' | 'noSubstance', more = {}) =>
    clerk.call(answerOpinions, { params: params(), body: { opinionIds: [id], fate, reason: '理由', ...more } })
  await reply(find('偏高'), 'partlyAdopted', { changeNote: '降为 200 元' })
  await reply(find('疏导点'), 'notAdopted')
  await reply(find('好'), 'noSubstance')
  expect((await clerk.call(showConsultation, { params: params() })).clauses[0]).toMatchObject({
    text: stall.text,
    currentText: after,
  })
})

test('the author sees the answer by the code after the end, and never before', async () => {
  expect(await page(`/consultations/receipt/${receipts[0]}`)).toContain('正在研究')
  const { revision } = await office.reviewer.call(showConsultation, { params: params() })
  const concluded = await office.reviewer.call(concludeConsultation, { params: params(), body: { revision } })
  expect(concluded).toMatchObject({ state: 'concluded', concludedOn: '2020-07-21', unanswered: 0 })
  await expect(mayPublish('2020-07-21')).resolves.toBeUndefined()
  const receipt = await page(`/consultations/receipt/${receipts[0]!.toLowerCase()}`)
  for (const words of ['答复：采纳', '符合处罚与教育相结合原则', '<ins>', '<del>']) expect(receipt).toContain(words)
  for (const secret of ['演示商户', '13800000001', '建议占道经营先劝导']) expect(receipt).not.toContain(secret)
})

test('whoever left a contact is told, once there is a way out', async () => {
  const sent: string[] = []
  expect(await tellWaiting(app.database.db, new Date())).toBe(0)
  connectChannel({ channel: 'sms', send: async ({ recipient, text }) => void sent.push(`${recipient} ${text}`) })
  expect(await tellWaiting(app.database.db, new Date())).toBe(2)
  expect(await tellWaiting(app.database.db, new Date())).toBe(0)
  disconnectChannel('sms')
  expect(sent[0]).toMatch(/^13800000001 .*查询码/)
  const { items } = await office.clerk.call(listOpinions, { params: params(), query: { q: receipts[0]! } })
  const { contact } = await office.clerk.call(showContact, { params: { ...params(), opinionId: items[0]!.id } })
  expect(contact).toBe('13800000001')
})

test.each(['pdf', 'docx', 'xlsx'] as const)('the 汇总表 as %s says every fate and no name', async (format) => {
  const answer = await office.clerk.fetch(`/api/consultations/${consultation.id}/summary?format=${format}`)
  expect(answer.status).toBe(200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const words =
    format === 'xlsx'
      ? (await readRows(bytes, { rows: 100 })).flat().join(' ')
      : JSON.stringify(await extractDocument(bytes, `汇总表.${format}`))
  const bare = words.replaceAll(/\s|\\n/g, '')
  for (const part of ['采纳', '部分采纳', '不采纳', '无实质内容', '先劝导再处罚', '降为200元'])
    expect(bare).toContain(part)
  expect(bare).not.toContain('演示商户')
})

test('the 采纳情况 is public without names after 发布审核, with the difference of the text', async () => {
  const { resultPublicationId } = await office.clerk.call(draftResult, { params: params() })
  await expect(office.clerk.call(draftResult, { params: params() })).rejects.toMatchObject({
    code: 'consultations.wrong-state',
  })
  await publish(office, resultPublicationId!)
  const moved = await app.fetch(new Request(`http://localhost/consultations/${consultation.code}/result`))
  expect(moved.status).toBe(302)
  const shown = await page(moved.headers.get('location')!)
  for (const words of ['先劝导再处罚', '部分采纳', '〔删：', '〔增：', '另有 1 条意见']) expect(shown).toContain(words)
  for (const secret of ['演示商户', '13800000001', receipts[0]!]) expect(shown).not.toContain(secret)
  expect(await page(`/consultations/${consultation.code}`)).toContain('查看意见采纳情况')
})

test('every step left its fact, which is what row G1 asks for', async () => {
  const { items } = await office.clerk.call(findFacts, { query: { organisationId: office.organisationId } })
  const facts = new Map(items.map((fact) => [fact.kind, fact]))
  expect(facts.get('consultations.comments-solicited')?.facts).toMatchObject({ clauses: 2, closesOn: '2020-07-20' })
  expect(facts.get('consultations.outreach-held')?.facts).toMatchObject({ participants: 12, channel: 'meeting' })
  expect(facts.get('consultations.opinions-handled')?.facts).toMatchObject({
    received: 5,
    adopted: 2,
    partlyAdopted: 1,
    notAdopted: 1,
    closed: 1,
    changedClauses: 1,
  })
  expect(facts.get('consultations.opinions-handled')?.facts['audiences']).toHaveLength(4)
  expect(facts.get('consultations.result-published')?.sentence).toContain('公布')
})
