import { createHash } from 'node:crypto'
import { afterAll, describe, expect, test } from 'vitest'
import { setBusinessOffset } from '#base/clock/index.ts'
import type { Endpoint, OutputOf, Problem } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { setDay } from '#domains/consultations/tests/build-consultation.ts'
import { readPdf } from '#platform/documents/testing/read-pdf.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { listNotifications } from '#platform/notifications/contract/index.ts'
import { bindWaitingDossiers } from '#platform/papers/server/dossiers/bind-dossiers.ts'
import type { Paper } from '#platform/papers/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { startTestApplication, type SignedIn } from '#tests/harness/app.ts'
import * as contract from '../contract/index.ts'
import { adviceFor } from '../index.ts'
import { deliver } from './deliver.ts'
import { picture } from './picture.ts'

const { adviceCases, guidanceCases, guidancePapers } = contract
const app = await startTestApplication()
setDay('2020-12-20')
afterAll(() => setBusinessOffset(0))
const city = await app.createOrganisation('演示市', 'city', null)
const bureau = await app.createOrganisation('演示市监局', 'department', city)
const other = await app.createOrganisation('演示城管局', 'department', city)
const clerk = await app.signInAs('演示经办', { role: 'reportingClerk', organisationId: bureau })
const reviewer = await app.signInAs('演示审核', { role: 'reviewer', organisationId: bureau })
const leader = await app.signInAs('演示领导', { role: 'leader', organisationId: city })
const elsewhere = await app.signInAs('演示外局', { role: 'reportingClerk', organisationId: other })

const firm = { role: 'counterparty', kind: 'organisation' as const, name: '演示老街面馆' }

const open = (content: object): Promise<Case> =>
  clerk.call(guidanceCases.endpoints.open, {
    body: {
      organisationId: bureau,
      title: '明码标价',
      content: { topic: '明码标价', words: '请在菜单上写明价格', mode: 'suggestion', ...content } as never,
      parties: [firm],
      clientKey: newId(),
    },
  })

const acting =
  ({ endpoints }: typeof guidanceCases) =>
  (by: SignedIn, one: Case, action: string, form: object = {}) =>
    by.call(
      endpoints.acts[action] as Endpoint,
      { params: { caseId: one.id }, body: { revision: one.revision, form } } as never,
    ) as Promise<Case>
const act = acting(guidanceCases)
const advise = acting(adviceCases)
const fresh = (one: Case) => clerk.call(guidanceCases.endpoints.show, { params: { caseId: one.id } })
const recordOf = (one: Case) => clerk.call(contract.showCaseRecord, { params: { caseId: one.id } })

async function issue(
  kind: string,
  one: Case,
  subject = 'case',
  corrects?: string,
  values: Record<string, string> = {},
): Promise<Paper> {
  const { endpoints } = guidancePapers
  const draft = await clerk.call(endpoints.draftPaper, {
    body: { subject: { kind: subject, id: one.id }, kind, values, ...(corrects ? { corrects } : {}) },
  })
  return clerk.call(endpoints.issuePaper, {
    params: { paperId: draft.id },
    body: { revision: draft.revision, issuedOn: '2020-12-20' },
  })
}

const serve = (paper: Paper) =>
  clerk.call(guidancePapers.endpoints.recordDelivery, {
    params: { paperId: paper.id },
    body: { delivery: { way: 'direct', recipient: '演示店主', receivedOn: '2020-12-20' } },
  })

const page = async (address: string) => (await app.fetch(new Request(`http://localhost${address}`))).text()
const post = (address: string, body: FormData | URLSearchParams) =>
  app.fetch(
    new Request(`http://localhost${address}`, { method: 'POST', body, headers: { origin: 'http://localhost' } }),
  )
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable('it was done'),
    (problem: Problem) => problem,
  )

// Printing and binding are slow where the machine has much else to do.
describe('一般程序', { timeout: 120_000 }, () => {
  test('goes from approval by a number, delivery, the firm’s own answers and the return to a sealed dossier', async () => {
    const early = await refusalOf(issue('suggestion', await act(clerk, await open({}), 'propose')))
    let one = await act(clerk, await open({ violation: '没有标价' }), 'propose')
    expect(early.detail).toContain('待审批')
    one = await act(reviewer, one, 'approve', { opinion: '同意' })
    const paper = await issue('suggestion', one)
    expect(paper.content.text).toContain('请在菜单上写明价格')
    expect((await fresh(one)).state).toBe('issued')
    await serve(paper)
    expect((await fresh(one)).state).toBe('delivered')
    const [fact] = await listFactsOfSubject(app.database.db, { module: 'guidance', id: one.id })
    expect(fact?.facts).toMatchObject({ mode: 'suggestion', form: 'full', number: paper.number })

    const { firmCode } = await recordOf(one)
    const address = `/guidance/receipt/${firmCode}`
    const shown = await page(address)
    expect(shown).toContain('请在菜单上写明价格')
    expect(shown).toContain(contract.voluntarySentence)
    expect(shown).toContain(`${address}/paper.pdf`)
    const pdf = await app.fetch(new Request(`http://localhost${address}/paper.pdf`))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const given = Buffer.from(await pdf.arrayBuffer())
    expect(createHash('sha256').update(given).digest('hex')).toBe(paper.sha256)
    const unknown = await app.fetch(new Request('http://localhost/guidance/receipt/ZZZZ2222ZZZZ/paper.pdf'))
    expect(unknown.status).toBe(404)
    expect(shown).not.toContain('演示审核')
    expect((await post(`${address}/respond`, new URLSearchParams({ response: '' }))).status).toBe(422)
    const form = 'ONCE'.repeat(3)
    for (let time = 0; time < 2; time += 1)
      await post(`${address}/respond`, new URLSearchParams({ response: 'notAdopted', words: '成本太高', form }))
    const report = new FormData()
    report.set('words', '已经标好')
    report.set('photo', new File([Buffer.from(picture, 'base64')], '标价.png', { type: 'image/png' }))
    expect((await post(`${address}/reportCorrection`, report)).status).toBe(303)
    await post(`${address}/askOtherDay`, new URLSearchParams({ preferredOn: '2020-12-25' }))
    await deliver(app)
    expect(await recordOf(one)).toMatchObject({
      response: 'notAdopted',
      correctionReport: '已经标好',
      preferredOn: '2020-12-25',
      refused: [],
    })
    const heard = await fresh(one)
    expect(heard.entries.filter(({ action }) => action === 'respond')).toHaveLength(1)
    expect(heard.attachments.map(({ name }) => name)).toEqual(['标价.png'])

    one = await act(clerk, heard, 'followUp', { on: '2020-12-20', found: '已标价' })
    await issue('follow-up-record', one)
    expect((await refusalOf(act(clerk, await fresh(one), 'close', { result: '好' }))).detail).toContain(
      '先登记改正情况',
    )
    one = await act(clerk, await fresh(one), 'correct', { correction: 'corrected' })
    one = await act(clerk, one, 'close', { result: '已改正' })
    const dossier = await clerk.call(guidancePapers.endpoints.bindDossier, {
      body: { subject: { kind: 'case', id: one.id } },
    })
    await bindWaitingDossiers(app.database.db)
    const sealed = await clerk.call(guidancePapers.endpoints.showDossier, { params: { dossierId: dossier.id } })
    expect(sealed).toMatchObject({ state: 'sealed', failedBecause: null })
    expect(sealed.pieces.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('行政建议书'),
        expect.stringContaining('行政指导回访记录'),
        '标价.png',
      ]),
    )
    expect((await post(`${address}/askOtherDay`, new URLSearchParams({ preferredOn: '2020-12-26' }))).status).toBe(409)
  })

  test('a 约谈 waits for a leader; what is serious leaves by one exit that another decides', async () => {
    let one = await act(clerk, await open({ mode: 'interview' }), 'propose')
    expect((await refusalOf(act(reviewer, one, 'approve'))).detail).toContain('负责人')
    one = await act(leader, one, 'approveInterview')
    const refused = await refusalOf(issue('interview', one))
    expect(refused.detail).toContain('待填的内容：约谈时间、约谈地点、约谈联系人')
    const paper = await issue('interview', one, 'case', undefined, {
      interviewAt: '2020年12月28日上午9时',
      interviewPlace: '演示路1号',
      interviewContact: '演示联系人',
    })
    expect(paper.content.text).toContain('时间：2020年12月28日上午9时\n地点：演示路1号\n联系人：演示联系人\n')
    one = await act(clerk, await fresh(one), 'proposeTransfer', {
      violation: '多次抬价',
      reason: '数额大',
      toBody: '演示执法队',
    })
    one = await act(reviewer, one, 'approveTransfer', { caseNumber: '演示立〔2020〕1号' })
    expect(one).toMatchObject({
      state: 'transferred',
      content: { transfer: { toBody: '演示执法队', caseNumber: '演示立〔2020〕1号' } },
    })
  })
})

describe('a visit', () => {
  const visit = (copy: contract.WrittenVisit['copy']) =>
    clerk.call(contract.recordVisit, {
      body: {
        id: newId(),
        organisationId: bureau,
        guidedAt: '2020-12-19T10:00:00+08:00',
        counterparty: { name: '演示老街面馆' },
        topic: '没有明码标价',
        mode: 'coaching',
        words: '请在菜单上写明价格',
        officers: [{ name: '演示执法员', certificate: '演示-0001' }],
        acknowledgement: { kind: 'signed', image: picture, signer: '演示店主' },
        copy,
      },
    })

  test('becomes a delivered case whose document names the temporary number, bears the signature, and opens by the code', async () => {
    const made = await visit({ kind: 'temporary', number: '临20201219-0001' })
    const one = await clerk.call(guidanceCases.endpoints.show, { params: { caseId: made.caseId! } })
    expect(one).toMatchObject({ state: 'delivered', openedOn: '2020-12-19', content: { form: 'simple' } })
    const paper = await clerk.call(guidancePapers.endpoints.showPaper, { params: { paperId: made.paperId! } })
    expect(paper).toMatchObject({ temporaryNumber: '临20201219-0001', number: made.documentNumber, state: 'issued' })
    const file = await clerk.fetch(`/api/guidance/papers/${paper.id}/file?format=pdf`)
    const { content: printed } = await readPdf(new Uint8Array(await file.arrayBuffer()))
    expect(printed).toContain('临20201219-0001')
    expect(printed).toContain('演示店主')
    expect(printed).toContain(made.firmCode)
    expect(await page(`/guidance/receipt/${made.firmCode}`)).toContain(made.documentNumber)
  })

  test('keeps the number of a lent block, once', async () => {
    const block = await clerk.call(guidancePapers.endpoints.lendNumbers, {
      body: { organisationId: bureau, kind: 'simple-note', size: 2, holderName: '演示执法员' },
    })
    const made = await visit({ kind: 'block', number: String(block.first) })
    expect(made.documentNumber).toContain(`${block.first}号`)
  })

  test('noted on either side is the same on both; withdrawn, it takes the case back', async () => {
    const made = await visit({ kind: 'none' })
    const one = await clerk.call(guidanceCases.endpoints.show, { params: { caseId: made.caseId! } })
    await act(clerk, one, 'respond', { response: 'adopted' })
    const seen = await clerk.call(contract.showVisit, { params: { visitId: made.id } })
    expect(seen).toMatchObject({ response: 'adopted', revision: made.revision + 1 })
    await clerk.call(contract.withdrawVisit, {
      params: { visitId: made.id },
      body: { revision: seen.revision, reason: '写错了户' },
    })
    expect((await fresh(one)).state).toBe('withdrawn')
    expect(await page(`/guidance/receipt/${made.firmCode}`)).toContain('已撤销')
  })
})

describe('书面指导意见', () => {
  const text = {
    facts: '演示商户拟在台阶上摆放花箱',
    opinion: '不需要办理手续',
    scope: '仅适用于演示路 1 号',
    basis: '演示依据第一条',
    validFrom: '2020-12-01',
    validUntil: '2021-11-30',
  }
  const idOf = async (name: string) =>
    (await app.database.pool.query(`select id from counterparties.counterparty where name = $1`, [name])).rows[0].id

  test('is found in one statement by any department with a purpose; a correction tells whoever relied on it', async () => {
    let one: Case = await clerk.call(adviceCases.endpoints.open, {
      body: {
        organisationId: bureau,
        title: '台阶上摆花箱',
        content: text,
        parties: [{ ...firm, name: '演示花店' }],
        clientKey: newId(),
      },
    })
    one = await advise(clerk, one, 'submit')
    one = await advise(reviewer, one, 'review', { opinion: '同意' })
    expect((await refusalOf(issue('written-advice', one, 'advice'))).detail).toContain('待签发')
    one = await advise(leader, one, 'sign')
    const paper = await issue('written-advice', one, 'advice')

    // Known to another bureau under a second name, and merged since.
    const merged = newId()
    const florist = await idOf('演示花店')
    await app.database.pool.query(
      `insert into counterparties.counterparty (id, organisation_id, kind, name, initials, key, canonical_id, created_at)
       values ($1, $2, 'organisation', '演示花店（旧名）', 'yshdjm', 'merged:1', $3, now())`,
      [merged, other, florist],
    )
    const question = { counterpartyId: merged, riskPointId: null, on: '2020-12-20', purpose: '立案前核对演示案件' }
    const { items } = await elsewhere.call(contract.askAdvice, { body: question })
    expect(items).toMatchObject([{ number: paper.number, standing: 'inForce', opinion: '不需要办理手续' }])
    const { rows: audited } = await app.database.pool.query(
      `select summary from audit.entry where event = 'guidance.advice-asked'`,
    )
    expect(audited[0].summary).toContain('立案前核对演示案件')
    expect((await elsewhere.call(contract.askAdvice, { body: { ...question, on: '2022-01-01' } })).items).toEqual([])
    const noPurpose = await refusalOf(elsewhere.call(contract.askAdvice, { body: { ...question, purpose: '' } }))
    expect(noPurpose.status).toBe(400)

    const code = (await clerk.call(contract.showAdviceRecord, { params: { caseId: one.id } })).firmCode
    one = await clerk.call(adviceCases.endpoints.show, { params: { caseId: one.id } })
    one = await advise(reviewer, one, 'beginCorrection', { reason: '引用的条款已修改' })
    expect(await page(`/guidance/receipt/${code}`)).toContain('更正中')
    const told = await elsewhere.call(listNotifications, { query: {} })
    expect(told.items.map(({ title }) => title)).toContainEqual(expect.stringContaining('引用的条款已修改'))

    one = await advise(clerk, one, 'revise', { ...text, opinion: '须先备案' })
    one = await advise(clerk, one, 'submit')
    one = await advise(reviewer, one, 'review', { opinion: '同意' })
    await advise(leader, one, 'sign')
    const second = await issue('written-advice', one, 'advice', paper.id)
    const after = await elsewhere.call(contract.askAdvice, { body: question })
    expect(after.items.map(({ number, standing }) => [number, standing])).toEqual([
      [second.number, 'inForce'],
      [paper.number, 'corrected'],
    ])
    expect(after.items[1]?.correctedBy).toMatchObject({ number: second.number, opinion: '须先备案' })
    const shown = await page(`/guidance/receipt/${code}`)
    expect(shown).toContain('须先备案')
    expect(shown).toContain('引用的条款已修改')
    const relying = await clerk.call(contract.listReliances, { params: { caseId: one.id }, query: {} })
    expect(relying.items.map(({ kind, organisationName }) => [kind, organisationName])).toContainEqual([
      'asked',
      '演示城管局',
    ])
  })

  test('adviceFor needs one statement and has an index for it', async () => {
    let statements = 0
    const counting = {
      transformQuery: ({ node }: { node: never }) => {
        statements += 1
        return node
      },
      transformResult: async ({ result }: { result: never }) => result,
    }
    const found: OutputOf<typeof contract.askAdvice>['items'] = await app.database.db.transaction().execute((tx) =>
      idOf('演示花店').then((counterpartyId: string) =>
        adviceFor(
          tx.withPlugin(counting as never) as never,
          { counterpartyId, riskPointId: null, on: '2020-12-20', purpose: '演示核对' },
          {
            actor: { ...elsewhere, personId: elsewhere.personId, name: '演示外局', posts: [] } as never,
            at: new Date(),
            audit: () => {},
          },
        ),
      ),
    )
    expect(found).toHaveLength(2)
    expect(statements).toBe(1)
    const client = await app.database.pool.connect()
    await client.query('set enable_seqscan = off')
    const { rows } = await client.query(
      `explain select * from guidance.advice where counterparty_id = $1 and valid_from <= '2020-12-20' and valid_until >= '2020-12-20'`,
      [newId()],
    )
    client.release(true)
    expect(JSON.stringify(rows)).toContain('advice__counterparty')
  })
})
