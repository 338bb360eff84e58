import { expect, test } from 'vitest'
import { businessToday } from '#base/clock/index.ts'
import type { CallInput } from '#base/http/call.ts'
import type { Endpoint } from '#base/http/index.ts'
import { listFactsOfSubject } from '#platform/evidence/index.ts'
import { bindWaitingDossiers } from '#platform/papers/server/dossiers/bind-dossiers.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import type { SignedIn, TestApplication } from '../app.ts'
import { upload } from '../upload.ts'
import { lostPropertyCases, lostPropertyPapers, thingSettled } from './contract.ts'

interface Officers {
  readonly keeper: SignedIn
  readonly decider: SignedIn
  readonly bureau: string
}

/** A procedure of its own carries documents, a dossier and facts, like those of a domain, with no change to an engine. */
export function describePapers(
  app: TestApplication,
  { keeper, decider, bureau }: Officers,
  opening: () => CallInput<typeof lostPropertyCases.endpoints.open>['body'],
): void {
  const { endpoints } = lostPropertyCases
  const act = (by: SignedIn, { id, revision }: Case, action: string, form: object = {}) =>
    by.call(
      endpoints.acts[action] as Endpoint,
      { params: { caseId: id }, body: { revision, form } } as never,
    ) as Promise<Case>

  test('its document has a number, its dossier is sealed with course, document and photograph, and the settled case is a fact', async () => {
    const papers = lostPropertyPapers.endpoints
    const opened = await keeper.call(endpoints.open, { body: opening() })
    const subject = { kind: 'case', id: opened.id }
    const picture = await upload(keeper, '照片.png', Buffer.from(onePixel, 'base64'))
    await keeper.call(endpoints.attach, {
      params: { caseId: opened.id },
      body: { uploadIds: [picture], part: 'photographs' },
    })
    const kept = await act(keeper, opened, 'register')
    const draft = () => keeper.call(papers.draftPaper, { body: { subject, kind: 'handover' } })
    const early = await draft()
    expect(early.open).toEqual(['处理结果'])
    await keeper.call(papers.discardPaper, { params: { paperId: early.id }, body: { revision: early.revision } })
    await act(decider, await act(keeper, kept, 'propose', { outcome: 'sell' }), 'approve')
    const drafted = await draft()
    const issued = await decider.call(papers.issuePaper, {
      params: { paperId: drafted.id },
      body: { revision: drafted.revision, issuedOn: businessToday() },
    })
    expect(issued).toMatchObject({
      number: expect.stringMatching(/失〔\d{4}〕1号$/),
      content: expect.objectContaining({ text: '示范局保管的雨伞已处理：变卖。' }),
    })
    const asked = await decider.call(papers.bindDossier, { body: { subject } })
    await bindWaitingDossiers(app.database.db)
    const params = { dossierId: asked.id }
    const dossier = await decider.call(papers.showDossier, { params })
    expect(dossier).toMatchObject({ state: 'sealed', failedBecause: null })
    expect(dossier.pieces.map(({ part, title }) => `${part}：${title}`)).toEqual(
      expect.arrayContaining(['办理过程：办理过程', `处理意见：失物处理通知书 ${issued.number}`, '照片：照片.png']),
    )
    await expect(decider.call(papers.checkDossier, { params })).resolves.toMatchObject({ isUnaltered: true })
    const facts = await listFactsOfSubject(app.database.db, { module: 'lost-property', id: opened.id })
    expect(facts).toMatchObject([{ kind: thingSettled.kind, organisationId: bureau, facts: { outcome: 'sold' } }])
  })
}

export const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
