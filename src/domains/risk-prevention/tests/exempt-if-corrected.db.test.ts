import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import { publish, setDay, type Office } from '#domains/consultations/tests/build-consultation.ts'
import * as exemptions from '#domains/exemptions/contract/index.ts'
import { exemptionsModule } from '#domains/exemptions/module.ts'
import { findFacts } from '#platform/evidence/contract/index.ts'
import { showPublication, withdrawPublication } from '#platform/publishing/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import { buildDepartment } from './build-department.ts'
import { showPublished, visitor } from './show-published.ts'

const app = await startTestApplication()
setDay('2020-06-01')
afterAll(() => setBusinessOffset(0))
const department = await buildDepartment(app)
const { clerk, reviewer, leader, stranger, bureau } = department
const office: Office = { app, organisationId: bureau, clerk, reviewer, leader }
const { open, send } = visitor(app)
let stall: string
let smoke: string

beforeAll(async () => {
  const rule = { kind: 'penalty' as const, law: '演示条例', quote: '' }
  const ids = await showPublished(app, department, [
    { level: 'low', content: { name: '店外摆摊', item: '占道经营', bases: [{ ...rule, article: '第一条' }] } },
    { level: 'high', content: { name: '油烟直排', item: '油烟', bases: [{ ...rule, article: '第十条' }] } },
  ])
  stall = ids[0]!
  smoke = ids[1]!
})

const content = {
  name: '占道经营',
  kind: 'minorOffence' as const,
  condition: '首次发现，没有造成危害后果',
  correctionDays: 3,
  levels: ['county' as const],
  law: '演示免罚办法',
  article: '第五条',
  validFrom: '2020-01-01',
}
type Content = Omit<typeof content, 'kind' | 'correctionDays'> & { kind: exemptions.ExemptionKind; validTo?: string }
const add = (more: Partial<Content> & { correctionDays?: number | null } = {}, person: SignedIn = clerk) =>
  person.call(exemptions.addExemptionItem, { body: { organisationId: bureau, content: { ...content, ...more } } })
const standing = () => clerk.call(exemptions.showListStanding, { params: { organisationId: bureau } })
const sendList = () =>
  clerk.call(exemptions.sendExemptionList, { params: { organisationId: bureau }, body: { effectiveOn: '2020-06-01' } })
const confirm = (item: exemptions.ExemptionItem, person: SignedIn = reviewer) =>
  person.call(exemptions.confirmExemptionBasis, {
    params: { exemptionItemId: item.id },
    body: { revision: item.revision, source: '演示公报第 1 期' },
  })

describe('writing the list', () => {
  test.each([
    ['no levels', { levels: [] }, '请选择适用层级'],
    ['no article', { article: ' ' }, '不能为空'],
    ['an end before the beginning', { validTo: '2019-12-31' }, '失效日期不能早于生效日期'],
    ['no day at all', { correctionDays: 0 }, '改正期限至少 1 天'],
    ['markup', { law: '<b>法</b>' }, '尖括号'],
    ['a day that does not exist', { validFrom: '2020-02-30' }, '存在的日期'],
  ])('%s is refused in words', async (_name, more, words) => {
    await add(more as Partial<Content>).then(
      () => expect.unreachable(),
      (problem: { status: number; errors: { message: string }[] }) => {
        expect(problem.status).toBe(400)
        expect(problem.errors.map(({ message }) => message).join()).toContain(words)
      },
    )
  })

  test('a basis is 待确认 until another person has held it against the original, and again when it changes', async () => {
    const item = await add()
    expect(item).toMatchObject({ basisConfirmed: null, isPublished: false, mayEdit: true, mayConfirm: false })
    expect((await standing()).because).toContain('1 项的依据待确认')
    await expect(sendList()).rejects.toMatchObject({ code: 'exemptions.not-publishable' })
    await expect(confirm(item, clerk)).rejects.toMatchObject({ status: 403 })
    const confirmed = await confirm(item)
    expect(confirmed.basisConfirmed).toMatchObject({ byName: '演示审核', source: '演示公报第 1 期' })
    await expect(confirm(item)).rejects.toMatchObject({ code: 'exemptions.changed-meanwhile' })
    const change = (revision: number, more: object) =>
      clerk.call(exemptions.changeExemptionItem, {
        params: { exemptionItemId: item.id },
        body: { revision, content: { ...content, ...more } },
      })
    const reworded = await change(2, { condition: '首次发现' })
    expect(reworded.basisConfirmed).not.toBeNull()
    expect((await change(3, { article: '第六条' })).basisConfirmed).toBeNull()
    await confirm(await change(4, {}))
  })

  test('others do not see it; a list is searched, filtered and exported', async () => {
    const { items } = await clerk.call(exemptions.listExemptionItems, { query: { q: '占道', basis: 'confirmed' } })
    const params = { exemptionItemId: items[0]!.id }
    await expect(stranger.call(exemptions.showExemptionItem, { params })).rejects.toMatchObject({ status: 404 })
    expect((await stranger.call(exemptions.listExemptionItems, { query: {} })).total).toBe(0)
    expect((await clerk.call(exemptions.listExemptionItems, { query: { force: 'ended' } })).total).toBe(0)
    const file = await (await clerk.fetch('/api/exemptions/export?kind=minorOffence')).text()
    expect(file).toContain('3 天内改正')
    expect(file).toContain('已核对')
  })
})

describe('what the portal shows', () => {
  const sees = async (address: string) => (await open(address)).text.includes('免罚规定')

  test('nothing before the list is published; afterwards it stands beside the point, the page and the self-check', async () => {
    await add({ name: '与油烟无关', law: '演示条例', article: '第十条', kind: 'firstOffence' }).then((item) =>
      confirm(item),
    )
    expect(await sees(`/risks/${stall}`)).toBe(false)
    const { publicationId } = await sendList()
    expect(await standing()).toMatchObject({ publicationId, published: null, because: expect.stringContaining('正在') })
    await publish(office, publicationId)
    const now = await standing()
    expect(now).toMatchObject({ hasChanged: false, published: { number: 1, items: 2 }, publicationId: null })

    const { items: facts } = await leader.call(findFacts, {
      query: { organisationId: bureau, kind: exemptions.exemptionListPublished.kind },
    })
    expect(facts.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('第 1 版，共 2 项（轻微不罚 1 项，首违不罚 1 项）') as string,
    ])

    const page = await open(`/risks/${stall}`)
    for (const words of [
      '轻微不罚：“占道经营”，符合“首次发现，没有造成危害后果”并在 3 天内改正的，依法不予行政处罚',
      '依据《演示免罚办法》第五条',
      `/registers/${now.published!.code}`,
      '是否符合，由处理机关认定',
    ])
      expect(page.text).toContain(words)
    expect((await open(`/risks/${smoke}`)).text).toContain('首违不罚：“与油烟无关”')
    expect(await sees('/trades?trade=restaurant')).toBe(true)
    const checked = await send('/self-check/result', { words: 'restaurant', place: '', [`a-${stall}`]: 'yes' })
    expect(checked.text).toContain('轻微不罚：“占道经营”')
    const paper = await send('/self-check/result.pdf', { words: 'restaurant', place: '', [`a-${stall}`]: 'yes' })
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await open('/trades/card.pdf?trade=restaurant')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await open(`/registers/${now.published!.code}`)).text).toContain('轻微违法行为免罚清单')
  })

  test('a change shows only with the next version; what has ended is not shown, on its very day it is', async () => {
    const { items } = await clerk.call(exemptions.listExemptionItems, { query: { q: '占道' } })
    const { id, revision } = items[0]!
    await clerk.call(exemptions.changeExemptionItem, {
      params: { exemptionItemId: id },
      body: { revision, content: { ...content, validTo: '2020-06-10', article: '第五条' } },
    })
    expect((await standing()).hasChanged).toBe(true)
    setDay('2020-06-11')
    expect(await sees(`/risks/${stall}`)).toBe(true)
    setDay('2020-06-02')
    await publish(office, (await sendList()).publicationId)
    setDay('2020-06-10')
    expect(await sees(`/risks/${stall}`)).toBe(true)
    setDay('2020-06-11')
    expect(await sees(`/risks/${stall}`)).toBe(false)
    expect((await standing()).because).toContain('已经失效')
  })

  test('withdrawn, the list leaves every page', async () => {
    setDay('2020-06-05')
    const { rows } = await app.database.pool.query<{ publication_id: string }>(
      'select publication_id from exemptions.sent_list order by sent_at desc limit 1',
    )
    const params = { publicationId: rows[0]!.publication_id }
    const { subject, revision } = await leader.call(showPublication, { params })
    const event = { id: 'event', name: 'publishing.withdrawn', payload: { subject }, at: '2020-06-05T10:00:00+08:00' }
    const [hide] = exemptionsModule.listeners!
    await hide!.hear(event, app.database.db)
    expect(await sees(`/risks/${stall}`)).toBe(true)
    await leader.call(withdrawPublication, { params, body: { revision, comment: '依据废止，停止适用' } })
    await hide!.hear(event, app.database.db)
    expect(await sees(`/risks/${stall}`)).toBe(false)
    expect((await standing()).published).toBeNull()
  })
})
