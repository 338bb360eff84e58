import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { upload } from '#domains/programmes/tests/upload.ts'
import { useOwnCipher } from '#platform/surveys/testing/use-own-cipher.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import {
  answerOpinions,
  attachStampedCopy,
  cancelConsultation,
  changeConsultation,
  concludeConsultation,
  confirmGroup,
  createConsultation,
  dissolveGroup,
  extendConsultation,
  inviteBody,
  listOpinions,
  recordOutreach,
  registerOpinion,
  releaseOpinions,
  sendConsultation,
  showConsultation,
  withdrawOutreach,
  type Consultation,
} from '../contract/index.ts'
import {
  buildOffice,
  openByHand,
  openForSubject,
  sampleContent,
  sendForm,
  setDay,
  type Office,
} from './build-consultation.ts'

const app = await startTestApplication()
useOwnCipher()
let office: Office
let stranger: SignedIn
let open: Consultation
let other: Consultation
afterAll(() => setBusinessOffset(0))

beforeAll(async () => {
  setDay('2020-06-20')
  office = await buildOffice(app)
  const elsewhere = await app.createOrganisation('示范市水利局', 'department', null)
  stranger = await app.signInAs('演示外人', { role: 'reportingClerk', organisationId: elsewhere })
  open = await openByHand(office)
  other = await openByHand(office, { title: '另一批风险点', reach: 'targeted' })
})
beforeEach(() => setDay('2020-06-25'))

const params = () => ({ consultationId: open.id })
const unknownId = '019370a0-0000-7000-8000-000000000001'

describe('the public form', () => {
  test.each([
    ['nothing', {}, '请写下您的意见'],
    ['blanks', { text: '   ' }, '请写下您的意见'],
    ['too much', { text: '长'.repeat(3_001) }, '不能超过 3000 个字'],
    ['a hidden character', { text: '甲\u202e乙' }, '不可见字符'],
    ['a name with markup', { text: '甲', authorName: '<b>甲</b>' }, '网页标记'],
    ['a contact that is none', { text: '甲', contact: '12345' }, '11 位手机号码或电子邮箱'],
    ['a clause that is none', { text: '甲', clauseId: 'x' }, '编号格式不对'],
    ['a clause that does not exist', { text: '甲', clauseId: unknownId }, '请重新选择条款'],
    ['a wrong invitation', { text: '甲', invitationCode: 'WRONG' }, '邀请码不对'],
    ['an audience that is none', { text: '甲', audience: 'everybody' }, '需要改正'],
    ['a size that is none', { text: '甲', collectiveSize: '-3' }, '至少 1'],
    ['half a member', { text: '甲', collectiveSize: '1.5' }, '应为整数'],
  ])('refuses %s, and keeps what was typed', async (_name, fields: Record<string, string>, words) => {
    const { status, text } = await sendForm(app, open.code, { authorName: '演示姓名', ...fields })
    expect(status).toBe(422)
    expect(text).toContain(words)
    if (!('authorName' in fields)) expect(text).toContain('演示姓名')
  })

  test('a targeted consultation asks for the invitation', async () => {
    const { status, text } = await sendForm(app, other.code, { text: '甲' })
    expect(status).toBe(422)
    expect(text).toContain('请填写邀请函上的邀请码')
  })

  test('a clause of another consultation is none of this one', async () => {
    const { status } = await sendForm(app, open.code, { text: '甲', clauseId: other.clauses[0]!.id })
    expect(status).toBe(422)
  })

  test('an unknown consultation, a draft, and a code that is none are pages that say so', async () => {
    for (const address of [
      '/consultations/NOTHERE',
      '/consultations/receipt/NOTHERE',
      '/consultations/NOTHERE/comment',
    ]) {
      const answer = await app.fetch(new Request(`http://localhost${address}`))
      expect({ address, status: answer.status }).toEqual({ address, status: 404 })
      expect(await answer.text()).toMatch(/没有/)
    }
  })

  test('what is far too large is refused before it is read', async () => {
    const { status, text } = await sendForm(app, open.code, { text: '长'.repeat(100_000) })
    expect(status).toBe(413)
    expect(text).toContain('3000 字')
  })

  test('the same form sent twice is one opinion with one code', async () => {
    const fields = { text: '同一张表', form: 'SAMEFORM000001' }
    const [first, second] = [await sendForm(app, open.code, fields), await sendForm(app, open.code, fields)]
    expect(second.receiptCode).toBe(first.receiptCode)
  })
})

describe('the workbench', () => {
  const create = (more: object) =>
    office.clerk.call(createConsultation, {
      body: { organisationId: office.organisationId, ...sampleContent, ...more },
    })
  test('a short period needs its reason, which is published', async () => {
    await expect(create({ days: 10 })).rejects.toMatchObject({ code: 'consultations.short-period' })
    const created = await create({ days: 10, shortReason: '汛期临近' })
    expect(created).toMatchObject({ days: 10, shortReason: '汛期临近', state: 'draft' })
  })

  test('another unit can neither ask in this one’s name nor see, answer or change anything of it', async () => {
    const body = { organisationId: office.organisationId, ...sampleContent }
    await expect(stranger.call(createConsultation, { body })).rejects.toMatchObject({ status: 403 })
    await expect(stranger.call(showConsultation, { params: params() })).rejects.toMatchObject({ status: 404 })
    await expect(stranger.call(listOpinions, { params: params() })).rejects.toMatchObject({ status: 404 })
    const reason = '撤'
    await expect(
      stranger.call(cancelConsultation, { params: params(), body: { revision: open.revision, reason } }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('a record is consulted on once at a time', async () => {
    await openForSubject(office, 'batch-9')
    await expect(openForSubject(office, 'batch-9')).rejects.toMatchObject({ code: 'consultations.already-open' })
  })

  test('two people who change the same draft: the second is told', async () => {
    const draft = await create({ title: '两人同改' })
    const change = () =>
      office.clerk.call(changeConsultation, {
        params: { consultationId: draft.id },
        body: { ...sampleContent, title: '两人同改', revision: draft.revision },
      })
    await change()
    await expect(change()).rejects.toMatchObject({ code: 'base.changed-meanwhile' })
  })

  test('what is open is neither changed nor sent again', async () => {
    const body = { ...sampleContent, revision: open.revision }
    await expect(office.clerk.call(changeConsultation, { params: params(), body })).rejects.toMatchObject({
      code: 'consultations.wrong-state',
    })
    await expect(
      office.clerk.call(sendConsultation, { params: params(), body: { revision: open.revision } }),
    ).rejects.toMatchObject({ code: 'consultations.wrong-state' })
    await expect(
      office.reviewer.call(concludeConsultation, { params: params(), body: { revision: open.revision } }),
    ).rejects.toMatchObject({ code: 'consultations.wrong-state' })
  })

  test.each(['2020-07-20', '2020-07-01', '2019-01-01'])(
    'the period is not set to %s: it only grows',
    async (closesOn) => {
      const body = { revision: open.revision, closesOn, reason: '改期' }
      await expect(office.clerk.call(extendConsultation, { params: params(), body })).rejects.toMatchObject({
        code: 'consultations.short-period',
      })
    },
  )

  const paper = { channel: 'letter', audience: 'society', receivedOn: '2020-06-24', text: '来信' } as const
  test.each([
    ['from tomorrow', { receivedOn: '2020-06-26' }, '不能晚于今天'],
    ['from before the beginning', { receivedOn: '2020-06-01' }, '不能早于'],
    ['on a day that does not exist', { receivedOn: '2020-02-30' }, '应为存在的日期'],
    ['on a foreign clause', { clauseId: unknownId }, '请重新选择'],
    ['of somebody who was not invited', { invitationId: unknownId }, '没有邀请过'],
    ['with a file that was never sent', { uploadId: unknownId }, '文件|上传'],
    ['without a word', { text: '' }, '不能为空'],
    ['by telepathy', { channel: 'telepathy' }, ''],
  ])('an opinion on paper %s is refused', async (_name, wrong, words) => {
    const sent = office.clerk.call(registerOpinion, { params: params(), body: { ...paper, ...wrong } as typeof paper })
    await expect(sent).rejects.toThrow(new RegExp(words))
    await expect(sent).rejects.toMatchObject({ name: 'Problem' })
  })

  test.each([
    ['in the future', { heldOn: '2020-12-31' }],
    ['before the beginning', { heldOn: '2020-01-01' }],
    ['with nobody', { participants: 0 }],
    ['with half a person', { participants: 1.5 }],
  ])('a meeting %s is refused', async (_name, wrong) => {
    const body = {
      channel: 'meeting',
      audience: 'society',
      heldOn: '2020-06-24',
      participants: 3,
      summary: '座谈',
      ...wrong,
    } as const
    await expect(office.clerk.call(recordOutreach, { params: params(), body })).rejects.toMatchObject({
      name: 'Problem',
    })
  })

  test('a meeting entered by mistake is taken back once, with its reason', async () => {
    const body = {
      channel: 'meeting',
      audience: 'society',
      heldOn: '2020-06-24',
      participants: 3,
      summary: '误登',
    } as const
    const { id: outreachId } = await office.clerk.call(recordOutreach, { params: params(), body })
    const takeBack = () =>
      office.clerk.call(withdrawOutreach, { params: { ...params(), outreachId }, body: { reason: '登记错误' } })
    await takeBack()
    await expect(takeBack()).rejects.toMatchObject({ status: 404 })
  })

  test('opinions of another consultation are neither answered, grouped nor released here', async () => {
    const { code } = await office.clerk.call(inviteBody, {
      params: { consultationId: other.id },
      body: { name: '演示协会', audience: 'associations' },
    })
    await sendForm(app, other.code, { text: '别处的意见', invitationCode: code })
    await sendForm(app, open.code, { text: '此处的意见' })
    const { items } = await office.clerk.call(listOpinions, { params: { consultationId: other.id } })
    const { items: own } = await office.clerk.call(listOpinions, { params: params() })
    const opinionIds = [items[0]!.id, own[0]!.id]
    const refused = { code: 'consultations.opinion-not-found' }
    await expect(
      office.clerk.call(answerOpinions, { params: params(), body: { opinionIds, fate: 'irrelevant', reason: '无关' } }),
    ).rejects.toMatchObject(refused)
    await expect(
      office.clerk.call(confirmGroup, { params: params(), body: { opinionIds, label: '一组' } }),
    ).rejects.toMatchObject(refused)
    await expect(office.clerk.call(releaseOpinions, { params: params(), body: { opinionIds } })).rejects.toMatchObject(
      refused,
    )
    const after = open.clauses[0]!.text
    const body = {
      opinionIds: [own[0]!.id],
      fate: 'adopted' as const,
      reason: '好',
      changes: [{ clauseId: open.clauses[0]!.id, after }],
    }
    await expect(office.clerk.call(answerOpinions, { params: params(), body })).rejects.toThrow('文字没有变化')
  })

  test('a group is taken apart once, and a stamped paper can follow later', async () => {
    const asked = await openByHand(office, { title: '归并与盖章' })
    const here = { consultationId: asked.id }
    await sendForm(app, asked.code, { text: '建议增设停放区' })
    await sendForm(app, asked.code, { text: '建议增设停放区！' })
    const { items } = await office.clerk.call(listOpinions, { params: here })
    const opinionIds = items.map(({ id }) => id)
    const { groupId } = await office.clerk.call(confirmGroup, {
      params: here,
      body: { label: '增设停放区', opinionIds },
    })
    const grouped = await office.clerk.call(listOpinions, { params: here, query: { groupId } })
    expect(grouped.items.map(({ groupLabel }) => groupLabel)).toEqual(['增设停放区', '增设停放区'])
    const takeApart = () => office.clerk.call(dissolveGroup, { params: { ...here, opinionGroupId: groupId } })
    await takeApart()
    await expect(takeApart()).rejects.toMatchObject({ status: 404 })
    const opinionId = opinionIds[0]!
    const copy = `/api/consultations/${asked.id}/opinions/${opinionId}/stamped-copy`
    expect((await office.clerk.fetch(copy)).status).toBe(404)
    const uploadId = await upload(office.clerk, '盖章件.pdf', await samplePdf())
    await office.clerk.call(attachStampedCopy, { params: { ...here, opinionId }, body: { uploadId } })
    expect((await office.clerk.fetch(copy)).headers.get('content-type')).toBe('application/pdf')
    expect((await stranger.fetch(copy)).status).toBe(404)
    const exported = await (await office.clerk.fetch(`/api/consultations/${asked.id}/opinions/export`)).text()
    expect(exported).toContain('建议增设停放区！')
  })

  test('asking one’s own staff alone opens at once and is no page of the portal', async () => {
    const asked = await openByHand(office, { title: '内部征求', audiences: ['internal'] })
    expect(asked).toMatchObject({ state: 'open', publicationId: null })
    const answer = await app.fetch(new Request(`http://localhost/consultations/${asked.code}`))
    expect(answer.status).toBe(404)
  })

  test('a cancelled one tells why to whoever asks by the code', async () => {
    const asked = await openByHand(office, { title: '将取消' })
    const { receiptCode } = await sendForm(app, asked.code, { text: '我的意见' })
    const reason = '依据已废止'
    await office.clerk.call(cancelConsultation, {
      params: { consultationId: asked.id },
      body: { revision: asked.revision, reason },
    })
    const receipt = await app.fetch(new Request(`http://localhost/consultations/receipt/${receiptCode}`))
    expect(await receipt.text()).toContain(reason)
  })
})
