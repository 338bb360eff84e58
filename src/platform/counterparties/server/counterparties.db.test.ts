import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '#base/database/index.ts'
import { readRows } from '#base/sheets/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { creditCodeCheck } from '../domain/index.ts'
import { findOrCreateCounterparties } from '../index.ts'

const app = await startTestApplication()
const city = await app.createOrganisation('演示市', 'city', null)
const county = await app.createOrganisation('演示甲区', 'county', city)
const other = await app.createOrganisation('演示乙区', 'county', city)
const clerk = await app.signInAs('演示经办', { role: 'reportingClerk', organisationId: county })
const stranger = await app.signInAs('演示外区', { role: 'reportingClerk', organisationId: other })
const reviewer = await app.signInAs('演示审核', { role: 'reviewer', organisationId: city })
const office = await app.signInAs('演示市办', { role: 'cityOffice', organisationId: city })

const firmCode = '91410100MA0000015B'
const otherCode = '91410100123456788Y'
const check = (body: string) => creditCodeCheck(body)!
const idNumber = '410102199003070019'

const add = (person: SignedIn, organisationId: string, fields: Record<string, unknown>) =>
  person.call(endpoints.addCounterparty, {
    body: { organisationId, kind: 'organisation', ...fields } as never,
  })
const show = (person: SignedIn, counterpartyId: string) =>
  person.call(endpoints.showCounterparty, { params: { counterpartyId } })
const names = async (person: SignedIn, query: Record<string, string> = {}) =>
  (await person.call(endpoints.listCounterparties, { query })).items.map(({ name }) => name)

let firm: string
let person: string

beforeAll(async () => {
  const fields = { name: '演示老街面馆', code: firmCode, tradeCode: 'H6210', address: '演示一路 1 号' }
  firm = (await add(clerk, county, fields)).id
  person = (
    await add(clerk, county, { kind: 'individual', name: '演小明', code: idNumber, address: '演示甲区三路 2 号' })
  ).id
})

describe('the list', () => {
  test('finds a firm by a part of its name, its initials and its number, by kind, trade, place and unit', async () => {
    expect(await names(clerk, { q: '老街' })).toEqual(['演示老街面馆'])
    expect(await names(clerk, { q: 'ysl' })).toEqual(['演示老街面馆'])
    expect(await names(clerk, { q: firmCode.toLowerCase() })).toEqual(['演示老街面馆'])
    expect(await names(clerk, { kind: 'individual' })).toEqual(['演**'])
    expect(await names(clerk, { tradeCode: 'H62' })).toEqual(['演示老街面馆'])
    expect(await names(clerk, { place: '一路' })).toEqual(['演示老街面馆'])
    expect(await names(clerk, { organisationId: county, sort: 'name' })).toHaveLength(2)
    expect(await names(clerk, { organisationId: other })).toEqual([])
  })

  test('finds an individual by the whole name or number alone, and shows neither', async () => {
    expect(await names(clerk, { q: '演小' })).toEqual([])
    expect(await names(clerk, { q: '演小明' })).toEqual(['演**'])
    const { items } = await clerk.call(endpoints.listCounterparties, { query: { q: idNumber } })
    expect(items).toMatchObject([{ id: person, code: '410102**********19', address: '演示甲区***' }])
    expect(await names(clerk, { place: '三路' })).toEqual([])
  })

  test('another county sees nothing, not even that somebody exists; who is above sees all', async () => {
    expect(await names(stranger)).toEqual([])
    await expect(show(stranger, firm)).rejects.toMatchObject({ code: 'counterparties.not-found' })
    expect(await names(office)).toHaveLength(2)
    expect(await show(clerk, firm)).toMatchObject({ name: '演示老街面馆', unitNames: ['演示甲区'], units: 1 })
  })

  test.each(['csv', 'xlsx'] as const)('goes out masked as %s, and the export stands on record', async (format) => {
    const answer = await clerk.fetch(`/api/counterparties/export?format=${format}`)
    const content = new Uint8Array(await answer.arrayBuffer())
    const cells = (await readRows(content, { rows: 100 })).flat()
    expect(cells).toContain('演示老街面馆')
    expect(cells).toContain('410102**********19')
    expect(cells.join()).not.toMatch(/小明|199003070019|三路/)
    const { rows } = await app.database.pool.query(
      `select count(*)::int as n from audit.entry where event = 'counterparties.exported' and person_name = '演示经办'`,
    )
    expect(rows[0].n).toBeGreaterThan(0)
  })
})

describe('adding and changing', () => {
  test.each([
    ['a wrong check digit', { name: '演示错码店', code: '91410100MA0000015C' }, '校验码不对'],
    ['a letter that no code has', { name: '演示错码店', code: '91410100MAO000015B' }, '“O”'],
    ['an individual without a number', { kind: 'individual', name: '演小红' }, '居民身份证号码'],
    ['a number under another name', { kind: 'individual', name: '演大明', code: idNumber }, '另一个姓名'],
    ['a trade that is none', { name: '演示店', tradeCode: '餐饮' }, '行业代码'],
    ['an empty name', { name: ' ' }, '不能为空'],
    ['markup', { name: '<b>店</b>' }, '尖括号'],
  ])('%s is refused in words', async (_name, fields, words) => {
    const refused = add(clerk, county, fields)
    await expect(refused).rejects.toMatchObject({ status: expect.toSatisfy((status: number) => status < 500) })
    await refused.catch((problem: { detail: string; errors: { message: string }[] }) =>
      expect(problem.detail + problem.errors.map(({ message }) => message).join()).toContain(words),
    )
  })

  test('who is known already is not made twice: the unit then deals with the known one', async () => {
    const first = await add(clerk, county, { name: '演示两区店', code: null })
    const again = await add(stranger, other, { name: ' 演示两区店', code: null })
    expect(first.known).toBe(false)
    expect(again).toEqual({ id: first.id, known: true })
    expect((await show(stranger, first.id)).unitNames).toEqual(['演示乙区'])
    expect((await show(office, first.id)).unitNames).toEqual(['演示甲区', '演示乙区'])
  })

  test('a change needs the revision it was made from, and takes nobody else’s number', async () => {
    const { id } = await add(clerk, county, { name: '演示改名店' })
    const change = (body: Record<string, unknown>) =>
      clerk.call(endpoints.changeCounterparty, { params: { counterpartyId: id }, body: body as never })
    const changed = await change({ revision: 1, name: '演示新名店', address: '演示二路' })
    expect(changed).toMatchObject({ name: '演示新名店', address: '演示二路', revision: 2 })
    await expect(change({ revision: 1, name: '演示旧名店' })).rejects.toMatchObject({
      code: 'counterparties.changed-meanwhile',
    })
    await expect(change({ revision: 2, code: firmCode })).rejects.toMatchObject({
      code: 'counterparties.already-known',
    })
    expect(await change({ revision: 2, code: otherCode })).toMatchObject({ code: otherCode, address: '演示二路' })
  })
})

describe('contacts', () => {
  const contact = { name: '演店长', position: '店长', phone: '139 0000 1234', channel: 'phone' as const }

  test('are kept with how and when they want to be reached, masked, and only by their own unit', async () => {
    const params = { counterpartyId: firm }
    const body = { organisationId: county, ...contact, convenientTime: '工作日上午' }
    const added = await clerk.call(endpoints.addContact, { params, body })
    expect(added).toMatchObject({ name: '演**', phone: '139 **** 1234', convenientTime: '工作日上午', mayChange: true })
    await add(stranger, other, { name: '演示老街面馆', code: firmCode })
    expect((await show(stranger, firm)).contacts).toEqual([])
    const ids = { params: { ...params, contactId: added.id } }
    const change = { ...ids, body: { revision: 1, channel: 'none' as const } }
    await expect(stranger.call(endpoints.changeContact, change)).rejects.toMatchObject({ status: 404 })
    expect(await clerk.call(endpoints.changeContact, change)).toMatchObject({ channel: 'none', revision: 2 })
    const wrong = { ...ids, body: { revision: 2, channel: 'email' as const } }
    await expect(clerk.call(endpoints.changeContact, wrong)).rejects.toThrow('请填写电子邮箱')
  })

  test('in clear they are shown for a reason that stands on record; removed, their telephone is gone', async () => {
    const params = { counterpartyId: firm }
    await expect(clerk.call(endpoints.revealCounterparty, { params, body: { reason: ' ' } })).rejects.toMatchObject({
      status: 400,
    })
    const clear = await clerk.call(endpoints.revealCounterparty, { params, body: { reason: '约定上门时间' } })
    expect(clear.contacts).toMatchObject([{ name: '演店长', phone: '139 0000 1234' }])
    const { rows } = await app.database.pool.query(
      `select summary from audit.entry where event = 'counterparties.revealed'`,
    )
    expect(rows).toEqual([{ summary: '查看“演示老街面馆”的证件号码和联系方式明文：约定上门时间' }])
    const ids = { params: { ...params, contactId: clear.contacts[0]!.id } }
    await clerk.call(endpoints.removeContact, { ...ids, body: { revision: 2, reason: '已离职' } })
    expect((await show(clerk, firm)).contacts).toEqual([])
    const kept = await app.database.pool.query('select phone from counterparties.contact')
    expect(kept.rows).toEqual([{ phone: null }])
  })
})

describe('duplicates', () => {
  const of = new Map<string, string>()
  const pairs = async (person: SignedIn, query: Record<string, string> = {}) => {
    const { items } = await person.call(endpoints.listDuplicates, { query: { pageSize: 200, ...query } })
    return items.map(({ first, second, reasons }) => [[first.name, second.name].toSorted().join(' = '), reasons])
  }

  beforeAll(async () => {
    const district = await app.createOrganisation('演示丙区', 'county', city)
    of.set('district', district)
    const written = [
      '（演示）张记烩面馆',
      '演示张记烩面馆',
      '演示章记烩面馆',
      '演示市赵家烩面馆有限公司',
      '赵家烩面馆',
      '演示不相干店',
    ]
    for (const name of written) of.set(name.normalize('NFKC'), (await add(reviewer, district, { name })).id)
  })

  test('are proposed with their reasons, and never to whom they do not concern', async () => {
    const found = await pairs(reviewer, { q: '记烩面馆' })
    expect(found).toContainEqual(['(演示)张记烩面馆 = 演示张记烩面馆', ['name']])
    expect(found).toContainEqual(['演示张记烩面馆 = 演示章记烩面馆', ['nearName']])
    expect(await pairs(reviewer, { q: '赵家' })).toEqual([['演示市赵家烩面馆有限公司 = 赵家烩面馆', ['nearName']]])
    expect(found.map(([names]) => names)).not.toContain(expect.stringContaining('不相干'))
    expect(await pairs(stranger, { q: '记烩面馆' })).toEqual([])
  })

  test('a telephone that two share is a reason; two numbers are two firms', async () => {
    const district = of.get('district')!
    for (const name of ['演示张记烩面馆', '演示不相干店']) {
      const body = { organisationId: district, name: '演老板', phone: '13900005678', channel: 'phone' as const }
      await reviewer.call(endpoints.addContact, { params: { counterpartyId: of.get(name)! }, body })
    }
    expect(await pairs(reviewer, { reason: 'phone' })).toEqual([['演示不相干店 = 演示张记烩面馆', ['phone']]])
    const one = await add(reviewer, district, {
      name: '演示同名公司',
      code: '91410100MA9000015' + check('91410100MA9000015'),
    })
    const two = await add(reviewer, district, {
      name: '演示 同名公司',
      code: '91410100MA9000023' + check('91410100MA9000023'),
    })
    expect(await pairs(reviewer, { q: '同名公司' })).toEqual([])
    const preview = await reviewer.call(endpoints.previewMerge, {
      params: { counterpartyId: one.id },
      query: { mergedId: two.id },
    })
    expect(preview.because).toContain('两个不同的主体')
  })

  test('a pair that a person found to be two is not proposed again', async () => {
    const params = { counterpartyId: of.get('演示张记烩面馆')! }
    const body = { otherId: of.get('演示不相干店')!, reason: '老板兄弟二人共用电话' }
    await reviewer.call(endpoints.distinguishCounterparties, { params, body })
    expect(await pairs(reviewer, { reason: 'phone' })).toEqual([])
  })

  test('merged they are one, records are found by either id, and undoing brings everything back', async () => {
    const [kept, first, second] = ['演示张记烩面馆', '(演示)张记烩面馆', '演示章记烩面馆'].map((name) => of.get(name)!)
    const before = await app.database.pool.query('select id, canonical_id from counterparties.counterparty order by id')
    const merge = async (keptId: string, mergedId: string) => {
      const preview = await reviewer.call(endpoints.previewMerge, {
        params: { counterpartyId: keptId },
        query: { mergedId },
      })
      expect(preview.because).toBeNull()
      const body = {
        mergedId,
        revision: preview.kept.revision,
        mergedRevision: preview.merged.revision,
        reason: '同一家店',
      }
      return reviewer.call(endpoints.mergeCounterparties, { params: { counterpartyId: keptId }, body })
    }
    await merge(first!, second!)
    const merged = await merge(kept!, first!)
    expect(merged).toMatchObject({ id: kept, merged: 2, contacts: [{ name: '演**' }] })
    expect(merged.otherNames).toEqual(['(演示)张记烩面馆', '演示章记烩面馆'])
    expect((await show(reviewer, second!)).id).toBe(kept)
    expect(await names(reviewer, { q: '章记' })).toEqual(['演示张记烩面馆'])
    const undo = (mergerId: string, counterpartyId = kept!) =>
      reviewer.call(endpoints.undoMerger, { params: { counterpartyId, mergerId }, body: { reason: '并错了' } })
    const { rows } = await app.database.pool.query<{ id: string }>('select id from counterparties.merger order by id')
    await expect(undo(rows[0]!.id)).rejects.toThrow('请先撤销后一次合并')
    await undo(rows[1]!.id)
    await expect(undo(rows[1]!.id)).rejects.toMatchObject({ code: 'counterparties.not-undoable' })
    await undo(rows[0]!.id, first!)
    const after = await app.database.pool.query('select id, canonical_id from counterparties.counterparty order by id')
    expect(after.rows).toEqual(before.rows)
    expect((await show(reviewer, kept!)).mergers).toMatchObject([{ undone: { reason: '并错了' } }])
  })

  test('whom units beyond one’s reach deal with is merged by who is above both', async () => {
    await inTransaction(app.database.db, (tx) =>
      findOrCreateCounterparties(tx, other, [{ kind: 'organisation', name: '演示老街面馆', code: null }], new Date()),
    )
    const twin = await add(clerk, county, { name: '演示老街面馆' })
    const asked = { params: { counterpartyId: firm }, query: { mergedId: twin.id } }
    expect((await clerk.call(endpoints.previewMerge, asked)).because).toContain('上一级单位')
    expect((await office.call(endpoints.previewMerge, asked)).because).toBeNull()
  })
})
