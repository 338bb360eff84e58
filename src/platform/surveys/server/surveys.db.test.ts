import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { injectBeforeCommit } from '#base/database/transaction.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import {
  addRespondents,
  closeSurvey,
  createSurvey,
  decideCombination,
  drawSample,
  listAnswers,
  listRespondents,
  listSurveys,
  makeLink,
  noteResult,
  openSurvey,
  recordCall,
  showNumber,
  showOwnSurvey,
  showSurvey,
} from '../contract/index.ts'
import { surveyOutcome } from '../index.ts'
import { sampleQuestions } from '../testing/sample-questions.ts'
import { createContactCipher, useContactCipher } from './contact-cipher.ts'
import { deleteDueContacts } from './delete-contacts.ts'

const application = await startTestApplication()
useContactCipher(createContactCipher(randomBytes(48)))
const { db, pool } = application.database
const city = await application.createOrganisation('示范市', 'city', null)
const bureau = await application.createOrganisation('示范市商务局', 'department', city)
const other = await application.createOrganisation('示范市水利局', 'department', city)
let office: SignedIn
let surveyor: SignedIn
let clerk: SignedIn
let neighbour: SignedIn

beforeAll(async () => {
  office = await application.signInAs('办公甲', { role: 'cityOffice', organisationId: city })
  surveyor = await application.signInAs('调查乙', { role: 'surveyor', organisationId: city })
  clerk = await application.signInAs('联络丙', { role: 'reportingClerk', organisationId: bureau })
  neighbour = await application.signInAs('邻居丁', { role: 'reportingClerk', organisationId: other })
})

const phoneOf = (index: number) => `138000${String(index).padStart(5, '0')}`
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `第${index + 1}家企业负责人`,
    phone: phoneOf(index),
    informedOn: '2020-09-01',
  }))
const create = async () =>
  office.call(createSurvey, {
    body: { organisationId: bureau, title: '行政相对人调查测评', questions: sampleQuestions },
  })

/** A survey that runs, with the unit's people in the order in which they were named. */
async function running(count: number) {
  const { id: surveyId } = await create()
  await clerk.call(addRespondents, { params: { surveyId }, body: { respondents: people(count) } })
  await office.call(openSurvey, { params: { surveyId } })
  const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
  return { surveyId, ids: items.map(({ id }) => id) }
}
const answers = { known: 80, attitude: 'very', help: 'quite' }
const call = (surveyId: string, respondentId: string, ended: object, by = surveyor) =>
  by.call(recordCall, { params: { surveyId, respondentId }, body: ended as never })
const linkOf = async (surveyId: string, respondentId: string) =>
  (await surveyor.call(makeLink, { params: { surveyId, respondentId } })).path
const fill = (address: string, form: Record<string, string>) =>
  application.anonymous.fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
const filled = { known: '90', attitude: 'quite', help: 'fair', advice: '' }

describe('phone survey', () => {
  test('counts only 空号停机 and 未接通 as out of reach, and the unit learns which, never who answered what', async () => {
    const { surveyId, ids } = await running(10)
    for (let index = 0; index < 5; index++) await call(surveyId, ids[index]!, { outcome: 'answered', answers })
    await call(surveyId, ids[5]!, { outcome: 'declined' })
    await call(surveyId, ids[6]!, { outcome: 'wrongPerson' })
    await call(surveyId, ids[7]!, { outcome: 'outOfService' })
    for (let tries = 0; tries < 3; tries++) await call(surveyId, ids[8]!, { outcome: 'notConnected' })
    expect(await surveyOutcome(db, surveyId)).toMatchObject({
      contacts: 10,
      unreachable: 2,
      pending: 1,
      failedContactIds: [ids[7], ids[8]],
      scores: null,
    })
    const params = { surveyId }
    expect((await clerk.call(showOwnSurvey, { params })).means).toBeNull()
    await call(surveyId, ids[9]!, { outcome: 'declined' })
    await office.call(closeSurvey, { params })
    await office.call(decideCombination, { params, body: { combination: 'satisfaction' } })
    expect((await surveyOutcome(db, surveyId)).scores).toEqual([92.5, 92.5, 92.5, 92.5, 92.5])
    const own = await clerk.call(showOwnSurvey, { params })
    expect(own).toMatchObject({
      contacts: 10,
      failed: [{ label: '第8家企业负责人' }, { label: '第9家企业负责人' }],
      means: { awareness: 80, satisfaction: 92.5 },
    })
    expect(Object.keys(own).toSorted()).toEqual(['contacts', 'failed', 'id', 'means', 'note', 'state', 'title'])
  })

  test('below five answers the unit sees no mean, the office does', async () => {
    const { surveyId, ids } = await running(4)
    for (const id of ids) await call(surveyId, id, { outcome: 'answered', answers })
    await office.call(closeSurvey, { params: { surveyId } })
    const own = await clerk.call(showOwnSurvey, { params: { surveyId } })
    expect(own.means).toBeNull()
    expect(own.note).toContain('少于 5 份')
    expect((await office.call(showSurvey, { params: { surveyId } })).named).toMatchObject({
      answers: 4,
      means: { awareness: 80 },
    })
  })

  test('a person answers once, even with two surveyors on the line at the same moment', async () => {
    const { surveyId, ids } = await running(1)
    const outcomes = await Promise.allSettled([
      call(surveyId, ids[0]!, { outcome: 'answered', answers }),
      call(surveyId, ids[0]!, { outcome: 'answered', answers }, office),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(outcomes.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      code: 'surveys.already-answered',
    })
    expect((await office.call(listAnswers, { params: { surveyId } })).items).toHaveLength(1)
  })

  test('a sheet with holes is refused at each hole, and the call is not on record', async () => {
    const { surveyId, ids } = await running(1)
    const refused = call(surveyId, ids[0]!, { outcome: 'answered', answers: { known: 500 } })
    await expect(refused).rejects.toMatchObject({
      code: 'surveys.invalid-answers',
      errors: [{ path: 'known' }, { path: 'attitude' }, { path: 'help' }],
    })
    const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
    expect(items[0]?.calls).toEqual([])
  })

  test('a serialization failure repeats call and sheet together, once', async () => {
    const { surveyId, ids } = await running(1)
    const stop = injectBeforeCommit((attempt) => {
      if (attempt < 3) throw Object.assign(new Error('injected'), { code: '40001' })
    })
    await call(surveyId, ids[0]!, { outcome: 'answered', answers }).finally(stop)
    expect((await office.call(listAnswers, { params: { surveyId } })).items).toHaveLength(1)
  })
})

describe('anonymous link', () => {
  test('shows the questions on a page without script, and takes the form once', async () => {
    const { surveyId, ids } = await running(2)
    const address = await linkOf(surveyId, ids[0]!)
    const page = await application.anonymous.fetch(address)
    const markup = await page.text()
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(markup).toContain('您对执法人员的服务态度满意吗？')
    expect(markup).toContain('width=device-width')
    expect(markup).not.toContain('<script')
    expect(markup).not.toContain('第1家企业')
    const first = await fill(address, filled)
    expect([first.status, await first.text()]).toEqual([200, expect.stringContaining('感谢您的评价')])
    const again = await fill(address, filled)
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('已经提交过')])
    expect((await application.anonymous.fetch(address)).status).toBe(409)
    expect(await surveyOutcome(db, surveyId)).toMatchObject({
      answers: [{ awareness: 90, satisfaction: 77.5 }],
      pending: 1,
    })
    await expect(call(surveyId, ids[0]!, { outcome: 'notConnected' })).rejects.toMatchObject({
      code: 'surveys.already-answered',
    })
    await expect(linkOf(surveyId, ids[0]!)).rejects.toMatchObject({ code: 'surveys.already-answered' })
  })

  test('of two forms that come at the same moment one is kept', async () => {
    const { surveyId, ids } = await running(1)
    const address = await linkOf(surveyId, ids[0]!)
    const statuses = (await Promise.all([fill(address, filled), fill(address, filled)])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
    expect((await office.call(listAnswers, { params: { surveyId } })).items).toHaveLength(1)
  })

  test('a form with holes comes back with what was typed, and the link still works', async () => {
    const { surveyId, ids } = await running(1)
    const address = await linkOf(surveyId, ids[0]!)
    const refused = await fill(address, { known: '九十', attitude: 'quite', advice: '<script>alert(1)</script>' })
    const markup = await refused.text()
    expect(refused.status).toBe(422)
    expect(markup).toContain('有 2 处需要改正')
    expect(markup).toContain('九十')
    expect(markup).not.toContain('<script>alert')
    expect((await fill(address, { ...filled, advice: '隐\u0000藏' })).status).toBe(422)
    expect((await fill(address, { ...filled, known: '９０' })).status).toBe(200)
  })

  test('a new link ends the old one; the end of the survey ends all', async () => {
    const { surveyId, ids } = await running(1)
    const old = await linkOf(surveyId, ids[0]!)
    const fresh = await linkOf(surveyId, ids[0]!)
    expect((await application.anonymous.fetch(old)).status).toBe(404)
    expect((await application.anonymous.fetch(fresh)).status).toBe(200)
    await office.call(closeSurvey, { params: { surveyId } })
    expect((await fill(fresh, filled)).status).toBe(404)
    expect((await office.call(listAnswers, { params: { surveyId } })).items).toEqual([])
  })

  test('nothing that is stored leads from an answer to a person, a time or a token', async () => {
    const { surveyId, ids } = await running(6)
    for (const id of ids) await fill(await linkOf(surveyId, id), filled)
    await office.call(closeSurvey, { params: { surveyId } })
    const { rows } = await pool.query('select * from surveys.answer where survey_id = $1', [surveyId])
    expect(Object.keys(rows[0] as object).toSorted()).toEqual([
      'answers',
      'awareness',
      'id',
      'satisfaction',
      'source',
      'survey_id',
    ])
    for (const { id } of rows as { id: string }[]) expect(id[14]).toBe('4')
    const links = await pool.query('select * from surveys.link where survey_id = $1', [surveyId])
    expect(Object.keys(links.rows[0] as object).toSorted()).toEqual([
      'respondent_id',
      'state',
      'survey_id',
      'token_hash',
    ])
    const written = await pool.query(
      'select count(distinct xmin::text)::int as n from surveys.answer where survey_id = $1',
      [surveyId],
    )
    expect(written.rows).toEqual([{ n: 1 }])
    const audit = await pool.query(
      "select count(*)::int as n from audit.entry where event like 'surveys.%' and details::text like '%quite%'",
    )
    expect(audit.rows).toEqual([{ n: 0 }])
  })

  test.each(['/survey/AAAAAAAAAAAAAAAAAAAA', "/survey/'%20or%201=1", '/survey/short'])(
    '%s is answered with a page, not an error',
    async (address) => {
      expect((await application.anonymous.fetch(address)).status).toBe(404)
    },
  )

  test('a form of a megabyte is refused', async () => {
    const { surveyId, ids } = await running(1)
    expect((await fill(await linkOf(surveyId, ids[0]!), { ...filled, advice: 'x'.repeat(1_000_000) })).status).toBe(413)
  })
})

describe('the random sample', () => {
  const pool40 = Array.from({ length: 40 }, (_, index) => ({ label: `备选${index}`, phone: phoneOf(1000 + index) }))

  test('is drawn by seed, recorded, reproducible, and stands beside the named', async () => {
    const draw = async (seed: string, drawn: typeof pool40) => {
      const { id: surveyId } = await create()
      const survey = await office.call(drawSample, { params: { surveyId }, body: { pool: drawn, size: 7, seed } })
      await clerk.call(addRespondents, { params: { surveyId }, body: { respondents: people(2) } })
      await office.call(openSurvey, { params: { surveyId } })
      const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
      return { surveyId, survey, labels: items.filter(({ source }) => source === 'sample').map(({ label }) => label) }
    }
    const one = await draw('seed-2020', pool40)
    const same = await draw('seed-2020', pool40.toReversed())
    expect(same.labels).toEqual(one.labels)
    expect(same.survey.draw).toEqual(one.survey.draw)
    expect(one.survey.draw).toMatchObject({ seed: 'seed-2020', poolSize: 40, size: 7 })
    expect((await surveyOutcome(db, one.surveyId)).contacts).toBe(2)
    expect((await surveyOutcome(db, one.surveyId, 'sample')).contacts).toBe(7)
    await expect(
      office.call(drawSample, { params: { surveyId: one.surveyId }, body: { pool: pool40, size: 3 } }),
    ).rejects.toMatchObject({ code: 'surveys.wrong-state' })
  })

  test('cannot be larger than the pool, and cannot be drawn until it pleases', async () => {
    const { id: surveyId } = await create()
    const params = { surveyId }
    await expect(
      office.call(drawSample, { params, body: { pool: [pool40[0]!, pool40[0]!], size: 2 } }),
    ).rejects.toMatchObject({ code: 'surveys.sample-too-large' })
    await office.call(drawSample, { params, body: { pool: pool40, size: 3 } })
    await expect(office.call(drawSample, { params, body: { pool: pool40, size: 3 } })).rejects.toMatchObject({
      code: 'surveys.wrong-state',
    })
  })
})

describe('telephone numbers', () => {
  test('are sealed at rest, masked in lists, shown one by one on record', async () => {
    const { surveyId, ids } = await running(1)
    const { rows } = await pool.query('select phone from surveys.respondent where id = $1', [ids[0]])
    expect((rows[0] as { phone: Buffer }).phone.toString('latin1')).not.toContain(phoneOf(0))
    const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
    expect(items[0]?.phone).toBe('138****0000')
    expect(await surveyor.call(showNumber, { params: { surveyId, respondentId: ids[0]! } })).toEqual({
      phone: phoneOf(0),
    })
    const audit = await pool.query(
      "select count(*)::int as n from audit.entry where event = 'surveys.number-shown' and subject = $1",
      [`surveys.respondent:${ids[0]}`],
    )
    expect(audit.rows).toEqual([{ n: 1 }])
  })

  test('sealed with a key that is gone are said to be unreadable, and nothing breaks', async () => {
    const { surveyId, ids } = await running(1)
    useContactCipher(createContactCipher(randomBytes(48)))
    const { items } = await surveyor.call(listRespondents, { params: { surveyId } })
    expect(items[0]?.phone).toBe('无法解密')
    const showing = surveyor.call(showNumber, { params: { surveyId, respondentId: ids[0]! } })
    await expect(showing).rejects.toMatchObject({ code: 'surveys.number-unreadable', status: 409 })
    expect(await surveyOutcome(db, surveyId)).toMatchObject({ contacts: 1 })
  })

  test('are deleted a set time after the result, and stay counted', async () => {
    const { surveyId, ids } = await running(2)
    await call(surveyId, ids[0]!, { outcome: 'outOfService' })
    const params = { surveyId }
    await expect(office.call(noteResult, { params, body: { resultOn: '2020-12-30' } })).rejects.toMatchObject({
      code: 'surveys.wrong-state',
    })
    await office.call(closeSurvey, { params })
    await office.call(noteResult, { params, body: { resultOn: '2020-12-30' } })
    expect(await deleteDueContacts(db, '2021-03-29')).toBe(0)
    expect(await deleteDueContacts(db, '2021-03-30')).toBe(1)
    expect(await deleteDueContacts(db, '2021-03-31')).toBe(0)
    const { rows } = await pool.query(
      'select count(phone)::int as numbers, count(phone_digest)::int as digests from surveys.respondent where survey_id = $1',
      [surveyId],
    )
    expect(rows).toEqual([{ numbers: 0, digests: 0 }])
    expect(await surveyOutcome(db, surveyId)).toMatchObject({ contacts: 2, unreachable: 1 })
  })

  test('are refused where one stands twice or is none', async () => {
    const { id: surveyId } = await create()
    const add = (respondents: object[]) =>
      clerk.call(addRespondents, { params: { surveyId }, body: { respondents: respondents as never } })
    await expect(add([people(1)[0]!, { label: '又一家', phone: '138 0000 0000' }])).rejects.toMatchObject({
      code: 'surveys.same-number',
      detail: expect.stringContaining('又一家') as string,
    })
    expect((await surveyor.call(listRespondents, { params: { surveyId } })).items).toEqual([])
    await expect(add([{ label: '某企业', phone: '12345' }])).rejects.toMatchObject({ code: 'base.invalid-input' })
    await expect(add([{ label: '<b>某企业</b>', phone: phoneOf(1) }])).rejects.toMatchObject({
      code: 'base.invalid-input',
    })
  })
})

test('a survey of another unit does not exist, whatever is asked of it', async () => {
  const { surveyId, ids } = await running(1)
  const params = { surveyId }
  await expect(neighbour.call(showOwnSurvey, { params })).rejects.toMatchObject({ status: 404 })
  await expect(neighbour.call(addRespondents, { params, body: { respondents: people(1) } })).rejects.toMatchObject({
    status: 404,
  })
  await expect(clerk.call(listAnswers, { params })).rejects.toMatchObject({ status: 403 })
  await expect(clerk.call(listRespondents, { params })).rejects.toMatchObject({ status: 403 })
  await expect(surveyor.call(listAnswers, { params })).rejects.toMatchObject({ status: 403 })
  const elsewhere = (await create()).id
  await expect(
    surveyor.call(showNumber, { params: { surveyId: elsewhere, respondentId: ids[0]! } }),
  ).rejects.toMatchObject({ status: 409 })
  const { items } = await surveyor.call(listSurveys, { query: { q: '行政相对人', pageSize: 5 } })
  expect(items[0]).toMatchObject({ organisationName: '示范市商务局', state: expect.any(String) as string })
})

test('steps out of order are refused in words', async () => {
  const { id: surveyId } = await create()
  const params = { surveyId }
  await expect(office.call(closeSurvey, { params })).rejects.toMatchObject({ code: 'surveys.wrong-state' })
  await clerk.call(addRespondents, { params, body: { respondents: people(1) } })
  const [person] = (await surveyor.call(listRespondents, { params })).items
  await expect(call(surveyId, person!.id, { outcome: 'declined' })).rejects.toMatchObject({
    code: 'surveys.wrong-state',
  })
  await office.call(openSurvey, { params })
  await expect(clerk.call(addRespondents, { params, body: { respondents: people(2) } })).rejects.toMatchObject({
    code: 'surveys.wrong-state',
  })
  await expect(call(surveyId, '01900000-0000-7000-8000-000000000000', { outcome: 'declined' })).rejects.toMatchObject({
    code: 'surveys.respondent-not-found',
  })
})
