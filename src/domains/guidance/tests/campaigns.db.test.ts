import { afterAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import type { Endpoint, Problem } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import * as risk from '#domains/risk-prevention/contract/index.ts'
import { parkingPoint } from '#domains/risk-prevention/tests/build-department.ts'
import { beginTypicalCase } from '#domains/typical-cases/contract/index.ts'
import { planVisit } from '#platform/contact-calendar/contract/index.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { listNotifications } from '#platform/notifications/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { startTestApplication } from '#tests/harness/app.ts'
import * as contract from '../contract/index.ts'
import { runCampaigns } from '../server/campaigns/run-campaigns.ts'
import { prepareSeasons } from '../server/seasons/prepare-seasons.ts'
import { deliver } from './deliver.ts'
import { pointToGuide, restaurant } from './from-risk-points.ts'

const { guidanceCases, guidancePapers } = contract
const app = await startTestApplication()
setDay('2020-12-10')
afterAll(() => setBusinessOffset(0))
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示市监局', 'department', city)
const other = await app.createOrganisation('演示城管局', 'department', city)
const clerk = await app.signInAs('演示经办', { role: 'reportingClerk', organisationId: bureau })
const reviewer = await app.signInAs('演示审核', { role: 'reviewer', organisationId: bureau })
const elsewhere = await app.signInAs('演示外局', { role: 'reportingClerk', organisationId: other })
const point = (name: string) => parkingPoint({ name, advice: '请写明价格' })
const { pointId, batchId } = await pointToGuide(app, clerk, bureau, point('没有明码标价'))
const second = await pointToGuide(app, clerk, bureau, point('后厨未公示'))

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it was done'),
    (problem: Problem) => problem,
  )
const planOf = async (id = pointId) => {
  const { items } = await clerk.call(risk.planGuidance, { params: { batchId } })
  return items.find((one) => one.riskPointId === id)!
}
const factsOf = async (module: string, id: string, kind: string) =>
  (await listFactsOfSubject(app.database.db, { module, id })).filter((fact) => fact.kind === kind)
const given = () => factsOf('risk-prevention', pointId, 'risk-prevention.guidance-given')
const act = (one: Case, action: string, form: object = {}, by = clerk) =>
  by.call(
    guidanceCases.endpoints.acts[action] as Endpoint,
    { params: { caseId: one.id }, body: { revision: one.revision, form } } as never,
  ) as Promise<Case>
const fresh = (one: Case) => clerk.call(guidanceCases.endpoints.show, { params: { caseId: one.id } })

// Printing is slow where the machine has much else to do.
describe('a guidance case about a risk point', { timeout: 120_000 }, () => {
  let one: Case
  const open = async () => {
    const firmId = await restaurant(clerk, bureau, '演示老街面馆')
    const start = await clerk.call(contract.showPointStart, {
      params: { riskPointId: pointId },
      query: { counterpartyId: firmId },
    })
    expect(start).toMatchObject({
      mode: 'promptNotice',
      topic: '没有明码标价',
      words: '请写明价格',
      parties: [{ name: '演示老街面馆' }],
    })
    const { organisationId, title, mode, topic, words, parties } = start
    const content = {
      form: 'simple' as const,
      mode,
      topic,
      words,
      riskPointId: pointId,
      furtherPointIds: [second.pointId],
    }
    return clerk.call(guidanceCases.endpoints.open, {
      body: { organisationId, title, content, parties, clientKey: newId() },
    })
  }

  test('is counted from its delivery on, as one deed with one fact, and nothing is typed twice', async () => {
    one = await act(await open(), 'giveOnSpot')
    const draft = await clerk.call(guidancePapers.endpoints.draftPaper, {
      body: { subject: { kind: 'case', id: one.id }, kind: 'simple-note' },
    })
    await clerk.call(guidancePapers.endpoints.issuePaper, {
      params: { paperId: draft.id },
      body: { revision: draft.revision, issuedOn: '2020-12-10' },
    })
    expect(await planOf()).toMatchObject({ guided: 0, underWay: 1 })
    expect(await given()).toEqual([])
    await clerk.call(guidancePapers.endpoints.recordDelivery, {
      params: { paperId: draft.id },
      body: { delivery: { way: 'direct', recipient: '演示店主', receivedOn: '2020-12-10' } },
    })
    const path = `/guidance/cases/${one.id}`
    expect(await planOf()).toMatchObject({
      guided: 1,
      underWay: 0,
      latest: [{ counterpartyName: '演示老街面馆', mode: 'promptNotice', guidedOn: '2020-12-10', result: null, path }],
    })
    expect(await given()).toMatchObject([{ facts: { counterparty: '演示老街面馆', mode: 'promptNotice' } }])
    expect(await factsOf('risk-prevention', second.pointId, 'risk-prevention.guidance-given')).toEqual([])
    expect(await factsOf('guidance', one.id, 'guidance.document-used')).toHaveLength(1)
    const { items } = await clerk.call(risk.listGuidance, { query: { riskPointId: second.pointId } })
    expect(items).toMatchObject([{ path, officers: ['演示经办'] }])
  })

  test('tells what came of it, also where the firm itself says so; there alone it is answered and taken back', async () => {
    one = await act(await fresh(one), 'respond', { response: 'partlyAdopted' })
    expect((await planOf()).latest).toMatchObject([{ result: 'partlyAdopted' }])
    const { firmCode } = await clerk.call(contract.showCaseRecord, { params: { caseId: one.id } })
    await app.fetch(
      new Request(`http://localhost/guidance/receipt/${firmCode}/respond`, {
        method: 'POST',
        body: new URLSearchParams({ response: 'adopted', words: '', form: 'ONCE'.repeat(3) }),
        headers: { origin: 'http://localhost' },
      }),
    )
    await deliver(app)
    const [row] = (await clerk.call(risk.listGuidance, { query: { riskPointId: pointId } })).items
    expect(row).toMatchObject({ result: 'adopted', resultOn: '2020-12-10' })
    const params = { guidanceRecordId: row!.id }
    const body = { revision: row!.revision, result: 'notAdopted' as const, resultOn: '2020-12-10' }
    expect((await refusalOf(clerk.call(risk.answerGuidance, { params, body }))).detail).toContain('办理件')
    const plain = {
      counterpartyId: row!.counterpartyId,
      counterpartyName: '演示老街面馆',
      mode: 'reminder' as const,
      guidedOn: '2020-12-10',
      officers: ['演示执法员'],
      content: '请写明价格',
    }
    const again = clerk.call(risk.recordGuidance, { params: { riskPointId: pointId }, body: plain })
    expect((await refusalOf(again)).detail).toContain('已经从办理件自动计入')
    const told = await clerk.call(beginTypicalCase, { body: { work: 'guidance.case', recordId: one.id } })
    expect(told.shown.practice).not.toContain('演示老街面馆')

    await act(await fresh(one), 'revoke', { reason: '写错了户' }, reviewer)
    expect(await planOf()).toMatchObject({ guided: 0, latest: [] })
    expect((await given()).map(({ withdrawn }) => withdrawn !== null)).toEqual([true])
  })

  test('about a point of another department is not opened', async () => {
    const content = { mode: 'reminder' as const, topic: '标价', words: '请标价', riskPointId: pointId }
    const body = {
      organisationId: other,
      title: '标价',
      content,
      parties: [{ role: 'counterparty', kind: 'organisation' as const, name: '演示外局商户' }],
      clientKey: newId(),
    }
    expect((await refusalOf(elsewhere.call(guidanceCases.endpoints.open, { body }))).code).toBe(
      'risk-prevention.point-not-found',
    )
  })
})

describe('a campaign', { timeout: 180_000 }, () => {
  const fields = {
    title: '冬季明码标价提醒',
    riskPointIds: [pointId, second.pointId],
    tradeCode: 'H62',
    place: '演示路',
    mode: 'reminder' as const,
    words: '请在菜单上写明价格。',
  }
  const prepare = (changed: object = {}) =>
    clerk.call(contract.prepareCampaign, { body: { organisationId: bureau, ...fields, ...changed } })
  const candidates = async (campaignId: string) =>
    (await clerk.call(contract.listCandidates, { params: { campaignId } })).items
  const start = async ({ id, revision }: contract.Campaign, counterpartyIds: string[]) =>
    clerk.call(contract.startCampaign, { params: { campaignId: id }, body: { revision, counterpartyIds } })
  const show = (campaignId: string) => clerk.call(contract.showCampaign, { params: { campaignId } })
  const firms = async (campaignId: string) =>
    (await clerk.call(contract.listCampaignFirms, { params: { campaignId }, query: {} })).items
  const linesOf = async () => {
    const { items } = await clerk.call(contract.listCampaignWork, {})
    return items.map(({ step, firms: count }) => [step, count]).toSorted()
  }
  const ids: string[] = []

  test('finds the firms of the trade with their reasons, those told lately and those about to be visited apart', async () => {
    ids.push(await restaurant(clerk, bureau, '演示甲面馆', { address: '演示路 1 号' }))
    ids.push(await restaurant(clerk, bureau, '演示乙烧烤', { address: '演示路 2 号', tradeCode: 'H6220' }))
    const visited = await restaurant(clerk, bureau, '演示丙茶楼', { address: '演示路 3 号' })
    const told = await restaurant(clerk, bureau, '演示丁小吃', { address: '演示路 4 号' })
    await restaurant(clerk, bureau, '演示别处面馆', { address: '别的路 1 号' })
    await restaurant(clerk, bureau, '演示理发店', { address: '演示路 9 号', tradeCode: 'O8040' })
    await restaurant(elsewhere, other, '演示外局面馆', { address: '演示路 5 号' })
    await elsewhere.call(planVisit, {
      body: {
        organisationId: other,
        counterpartyName: '演示丙茶楼',
        counterpartyCode: (
          await app.database.pool.query('select code from counterparties.counterparty where id = $1', [visited])
        ).rows[0].code,
        kind: 'survey',
        topic: '门前三包',
        on: '2020-12-14',
      },
    })
    await clerk.call(risk.recordGuidance, {
      params: { riskPointId: second.pointId },
      body: {
        counterpartyId: told,
        counterpartyName: '演示丁小吃',
        mode: 'reminder',
        guidedOn: '2020-12-01',
        officers: ['演示执法员'],
        content: '已当面提醒',
      },
    })
    const campaign = await prepare()
    const list = await candidates(campaign.id)
    expect(list.map(({ name, standing, way }) => [name, standing, way])).toEqual([
      ['演示甲面馆', 'ready', 'post'],
      ['演示乙烧烤', 'ready', 'post'],
      ['演示丙茶楼', 'visitNear', 'post'],
      ['演示丁小吃', 'toldRecently', 'post'],
    ])
    expect(list[0]?.reason).toBe('行业 H6210，地址含“演示路”')
    expect(list[2]?.caution).toContain('演示城管局定于12月14日走访')
    expect(list[3]?.caution).toBe('12月1日已告知，30 天内不重复')
    expect((await refusalOf(start(campaign, [told]))).detail).toContain('演示丁小吃')
    expect((await refusalOf(start(campaign, [newId()]))).detail).toContain('刷新名单')
    const hidden = elsewhere.call(contract.showCampaign, { params: { campaignId: campaign.id } })
    expect((await refusalOf(hidden)).code).toBe('guidance.campaign-not-found')
    const { settings } = await reviewer.call(contract.decideGuidanceSettings, {
      body: { organisationId: bureau, settings: { repeatDays: 5 }, reason: '演示：旺季', revision: 0 },
    })
    expect(settings.repeatDays).toBe(5)
    expect((await candidates(campaign.id)).find(({ name }) => name === '演示丁小吃')?.standing).toBe('ready')
    await clerk.call(contract.discardCampaign, {
      params: { campaignId: campaign.id },
      body: { revision: campaign.revision, reason: '演示：换个名称' },
    })
    expect((await refusalOf(start(campaign, ids))).code).toBe('guidance.not-possible-now')
  })

  let done: contract.Campaign

  test('issues one numbered document a firm in the name of who started it, and is delivered and exported', async () => {
    const campaign = await prepare({ followUpOn: '2020-12-30' })
    const running = await start(campaign, ids)
    expect(running).toMatchObject({ state: 'running', counts: { waiting: 2 } })
    expect((await refusalOf(start(campaign, ids))).code).toMatch(/changed-meanwhile|not-possible-now/)
    await runCampaigns(app.database.db)
    done = await show(campaign.id)
    expect(done).toMatchObject({ state: 'done', startedByName: '演示经办', counts: { issued: 2, delivered: 0 } })
    const [first, next] = await firms(done.id)
    expect(first?.number).not.toBe(next?.number)
    expect([first, next].map((one) => one?.because)).toEqual(['', ''])
    expect((await planOf()).guided).toBe(0)
    expect(await linesOf()).toEqual([['deliver', 2]])
    const issued = await clerk.call(guidanceCases.endpoints.show, { params: { caseId: first!.caseId! } })
    expect(issued).toMatchObject({ state: 'issued', intakeSource: '成批指导', handlerName: '演示经办' })
    const { rows } = await app.database.pool.query(
      `select count(*)::int as n from audit.entry where event = 'guidance.campaign-carried-out' and person_name = '演示经办'`,
    )
    expect(rows[0].n).toBeGreaterThan(0)

    const send = (firmIds: string[], delivery: contract.DeliveryOfMany) =>
      clerk.call(contract.deliverToFirms, { params: { campaignId: done.id }, body: { firmIds, delivery } })
    const all = [first!.id, next!.id]
    const few = send(all, { way: 'post', sentOn: '2020-12-10', carrier: '演示快递', trackingNumbers: ['DEMO00001'] })
    expect((await refusalOf(few)).detail).toContain('单号有 1 个')
    expect((await refusalOf(send(all, { way: 'electronic', sentOn: '2020-12-10' }))).detail).toContain('书面同意')
    await send([first!.id], { way: 'direct', receivedOn: '2020-12-10', place: '上门' })
    expect((await refusalOf(send(all, { way: 'direct', receivedOn: '2020-12-10', place: '上门' }))).detail).toContain(
      '已经送达',
    )
    expect(await planOf()).toMatchObject({ guided: 1, underWay: 1 })
    expect(await linesOf()).toEqual([
      ['deliver', 1],
      ['followUp', 1],
    ])
    const waiting = { params: { campaignId: done.id }, query: { step: 'followUp' as const } }
    const { items: toVisit } = await clerk.call(contract.listCampaignFirms, waiting)
    expect(toVisit).toMatchObject([
      { id: first!.id, progress: 'followUp', caseState: '已送达', followUpOn: '2020-12-30' },
    ])
    const file = await clerk.fetch(`/api/guidance/campaigns/${done.id}/firms/export?format=csv`)
    expect(await file.text()).toMatch(new RegExp(`演示甲面馆,演示路 1 号,.*${first!.number}`))
  })

  test('is one line of 今日 and one reminder; a firm that asks for another day gets its own of both', async () => {
    const [first] = await firms(done.id)
    const ownLines = async () => {
      const { items } = await clerk.call(guidanceCases.endpoints.toDo, { query: {} })
      return items.filter(({ intakeSource }) => intakeSource === '成批指导').map(({ id }) => id)
    }
    const reminders = async () => {
      const { rows } = await app.database.pool.query(
        `select title from notifications.reminder where name = 'return' and state = 'waiting' and title like '今天%' order by title`,
      )
      return rows.map(({ title }) => title as string)
    }
    const ofBatch = '今天约定回访：成批指导《冬季明码标价提醒》'
    expect(await ownLines()).toEqual([])
    expect(await reminders()).toEqual([ofBatch])
    const params = { caseId: first!.caseId! }
    const asked = await clerk.call(guidanceCases.endpoints.show, { params })
    const other = await act(asked, 'askOtherDay', { preferredOn: '2020-12-20' })
    expect(await ownLines()).toEqual([first!.caseId])
    expect(await linesOf()).toEqual([['deliver', 1]])
    await act(other, 'setFollowUp', { followUpOn: '2020-12-20' })
    expect(await ownLines()).toEqual([])
    expect(await reminders()).toHaveLength(2)
    expect((await elsewhere.call(contract.listCampaignWork, {})).items).toEqual([])
  })

  test('is visited again and finished firm by firm, each by the act of its own case', async () => {
    const params = { campaignId: done.id }
    const [first, next] = await firms(done.id)
    const firmIds = [next!.id, first!.id]
    const judged = async (how: contract.ManyAct, by = clerk) =>
      (await by.call(contract.judgeFirms, { params, body: { act: how, firmIds } })).items
    const seen = await judged('followUp')
    expect(seen.map(({ refusal }) => refusal)).toEqual([null, '案件现在是“待送达”，不能回访'])
    expect((await judged('followUp', reviewer))[0]?.refusal).toContain('这一步由演示经办办理')
    const asSeen = { id: first!.caseId!, revision: seen[0]!.revision! } as Case
    const visit = { on: '2020-12-10', found: '价目表已上墙', response: 'adopted' }
    expect((await act(asSeen, 'followUp', visit)).content).toMatchObject({ response: 'adopted' })
    expect((await refusalOf(act(asSeen, 'followUp', visit))).detail).toMatch(/演示经办于 .* 回访/)
    const [ready] = await judged('close')
    await act({ ...asSeen, revision: ready!.revision! }, 'close', { result: '已明码标价' })
    expect((await show(done.id)).progress).toEqual({ deliver: 1, closed: 1 })
    const { items } = await clerk.call(contract.listCampaignFirms, { params, query: { step: 'closed' } })
    expect(items).toMatchObject([{ id: first!.id }])
  })

  test('is not taken back once something has reached a firm; before that, all of it is', async () => {
    done = await show(done.id)
    const undo = ({ id, revision }: contract.Campaign) =>
      clerk.call(contract.undoCampaign, { params: { campaignId: id }, body: { revision, reason: '演示：内容有误' } })
    expect((await refusalOf(undo(done))).detail).toContain('已有 1 户送达')
    const third = await restaurant(clerk, bureau, '演示戊火锅', { address: '演示路 6 号' })
    const campaign = await start(await prepare({ title: '写错了的提醒' }), [third])
    await runCampaigns(app.database.db)
    const [firm] = await firms(campaign.id)
    expect(await undo(await show(campaign.id))).toMatchObject({ state: 'undoing' })
    await runCampaigns(app.database.db)
    expect(await show(campaign.id)).toMatchObject({ state: 'undone', counts: { undone: 1, issued: 0 } })
    const taken = await clerk.call(guidanceCases.endpoints.show, { params: { caseId: firm!.caseId! } })
    expect(taken.state).toBe('withdrawn')
    const used = await clerk.call(contract.listUsedDocuments, { query: { q: firm!.number! } })
    expect(used.items).toEqual([])
    const { id: againId, tradeCode } = await prepare({ title: '再来一次', tradeCode: 'h6210，h6220' })
    expect(tradeCode).toBe('H6210、H6220')
    const again = await candidates(againId)
    expect(again.find(({ name }) => name === '演示戊火锅')?.standing).toBe('ready')
  })

  test('is prepared before a season, once for each year, and nothing is sent by it', async () => {
    const { title: _title, ...telling } = fields
    const season = await clerk.call(contract.addSeason, {
      body: { organisationId: bureau, name: '春节前', begins: '01-20', ends: '02-20', daysBefore: 30, ...telling },
    })
    expect(season).toMatchObject({ next: { from: '2021-01-20', preparedOn: '2020-12-21' }, campaignId: null })
    await prepareSeasons(app.database.db)
    const seasonNow = () => clerk.call(contract.showSeason, { params: { seasonId: season.id } })
    expect((await seasonNow()).campaignId).toBeNull()
    setDay('2020-12-21')
    await prepareSeasons(app.database.db)
    await prepareSeasons(app.database.db)
    const { campaignId } = await seasonNow()
    const prepared = await show(campaignId!)
    expect(prepared).toMatchObject({
      state: 'draft',
      seasonName: '春节前',
      dueOn: '2021-01-20',
      title: '2021年春节前提醒',
    })
    expect((await candidates(prepared.id)).length).toBeGreaterThan(0)
    const { items } = await clerk.call(contract.listCampaigns, { query: { state: 'draft', q: '春节前' } })
    expect(items).toHaveLength(1)
    const told = await clerk.call(listNotifications, { query: {} })
    expect(told.items.filter(({ title }) => title.includes('春节前'))).toHaveLength(1)
    await runCampaigns(app.database.db)
    expect((await show(prepared.id)).state).toBe('draft')
    expect(
      (
        await refusalOf(
          clerk.call(contract.addSeason, {
            body: {
              organisationId: bureau,
              name: '没有这天',
              begins: '02-30',
              ends: '03-01',
              daysBefore: 1,
              ...telling,
            },
          }),
        )
      ).status,
    ).toBe(400)
  })
})
