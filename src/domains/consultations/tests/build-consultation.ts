import { setBusinessOffset } from '#base/clock/index.ts'
import { inTransaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import {
  approveLegality,
  approvePrivacy,
  publishPublication,
  showPublication,
  signPublication,
  submitPublication,
} from '#platform/publishing/contract/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import {
  createConsultation,
  sendConsultation,
  showConsultation,
  type Consultation,
  type WrittenConsultation,
} from '../contract/index.ts'
import { openConsultation } from '../index.ts'

export interface Office {
  readonly app: TestApplication
  readonly organisationId: string
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
  readonly leader: SignedIn
}

export const sampleContent: WrittenConsultation = {
  title: '城市管理领域第一批法律风险点',
  explanation: '请对风险点的等级和防控措施提出意见。',
  clauses: [
    { key: 'stall', title: '占道经营', text: '占道经营的，责令改正，处 500 元罚款。' },
    { key: 'parking', title: '违规停放', text: '违规停放非机动车的，先行劝导。' },
  ],
  audiences: ['internal', 'society', 'counterparties', 'associations'],
  channels: ['website', 'visit', 'letter', 'meeting'],
  submitTo: '演示路 1 号，工作日 9:00–17:00',
}

/** A unit with a clerk, a reviewer and a leader. */
export async function buildOffice(app: TestApplication, name = '示范市城管局'): Promise<Office> {
  const organisationId = await app.createOrganisation(name, 'department', null)
  const as = (person: string, role: 'reportingClerk' | 'reviewer' | 'leader') =>
    app.signInAs(person, { role, organisationId })
  return {
    app,
    organisationId,
    clerk: await as('演示经办', 'reportingClerk'),
    reviewer: await as('演示审核', 'reviewer'),
    leader: await as('演示领导', 'leader'),
  }
}

/** Moves business time to the morning of a day. */
export function setDay(day: string): void {
  setBusinessOffset(Date.parse(`${day}T09:30:00+08:00`) - Date.now())
}

export const actorOf = (person: SignedIn): Actor => ({
  personId: person.personId,
  name: person.name,
  sessionId: '',
  posts: [],
  mustChangePassword: false,
})

/** 发布审核 from the first step to the last. */
export async function publish({ clerk, reviewer, leader }: Office, publicationId: string): Promise<void> {
  const params = { publicationId }
  for (const [person, endpoint] of [
    [clerk, submitPublication],
    [reviewer, approveLegality],
    [reviewer, approvePrivacy],
    [leader, signPublication],
    [leader, publishPublication],
  ] as const) {
    const { revision } = await clerk.call(showPublication, { params })
    await person.call(endpoint, { params, body: { revision, comment: '同意' } })
  }
}

/** By the page of the workbench: drafted, reviewed, open. */
export async function openByHand(office: Office, more: Partial<WrittenConsultation> = {}): Promise<Consultation> {
  const { clerk, organisationId } = office
  const draft = await clerk.call(createConsultation, { body: { organisationId, ...sampleContent, ...more } })
  const params = { consultationId: draft.id }
  const sent = await clerk.call(sendConsultation, { params, body: { revision: draft.revision } })
  if (sent.publicationId !== null) await publish(office, sent.publicationId)
  return clerk.call(showConsultation, { params })
}

/** By the door, as another domain does it. */
export async function openForSubject(office: Office, subjectId: string): Promise<Consultation> {
  const { app, clerk, organisationId } = office
  const { id, publicationId } = await inTransaction(app.database.db, (tx) =>
    openConsultation(tx, {
      ...sampleContent,
      organisationId,
      subject: { module: 'samples', id: subjectId, label: '示范批次', link: null },
      actor: actorOf(clerk),
      at: new Date(Date.parse('2020-06-20T09:00:00+08:00')),
    }),
  )
  await publish(office, publicationId!)
  return clerk.call(showConsultation, { params: { consultationId: id } })
}

let visitors = 0

/** What a browser without JavaScript does: opens the form, fills it in, sends it. */
export async function sendForm(
  app: Pick<TestApplication, 'fetch'>,
  code: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string; receiptCode: string | undefined }> {
  const key = `TESTFORM${String(++visitors).padStart(6, '0')}`
  const body = new URLSearchParams({ form: key, opened: String(Date.now() - 60_000), website: '', ...fields })
  const answer = await app.fetch(
    new Request(`http://localhost/consultations/${code}/comment`, {
      method: 'POST',
      body: body.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  )
  const text = await answer.text()
  return { status: answer.status, text, receiptCode: /receipt\/([A-Z0-9]{12})/.exec(text)?.[1] }
}
