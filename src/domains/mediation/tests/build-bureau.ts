import { setBusinessOffset } from '#base/clock/index.ts'
import {
  approveLegality,
  approvePrivacy,
  publishPublication,
  showPublication,
  signPublication,
  submitPublication,
} from '#platform/publishing/contract/index.ts'
import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import { addMediator, addRoom, sendList, type PublicList } from '../contract/index.ts'

export interface Bureau {
  readonly organisationId: string
  readonly clerk: SignedIn
  readonly reviewer: SignedIn
  readonly leader: SignedIn
}

/** Moves business time to the morning of a day. */
export function setDay(day: string): void {
  setBusinessOffset(Date.parse(`${day}T09:30:00+08:00`) - Date.now())
}

export const mediatorContent = {
  name: '演示调解甲',
  post: '法规科科员',
  areas: ['consumerRights' as const, 'property' as const],
  validFrom: '2026-01-01',
}
export const roomContent = {
  name: '第一调解室',
  place: '演示路 1 号二楼',
  hours: '工作日 9:00—17:00',
  isStepFree: true,
}

/** A bureau with a clerk, a reviewer and a leader. */
export async function buildBureau(app: TestApplication, name = '演示市场监管局'): Promise<Bureau> {
  const organisationId = await app.createOrganisation(name, 'department', null)
  const as = (person: string, role: 'reportingClerk' | 'reviewer' | 'leader') =>
    app.signInAs(`${name}${person}`, { role, organisationId })
  return {
    organisationId,
    clerk: await as('经办', 'reportingClerk'),
    reviewer: await as('审核', 'reviewer'),
    leader: await as('领导', 'leader'),
  }
}

/** A mediator and a room on the bureau's lists, which are not public yet. */
export async function fillRegisters({ organisationId, clerk }: Bureau) {
  const mediator = await clerk.call(addMediator, { body: { organisationId, content: mediatorContent } })
  const room = await clerk.call(addRoom, { body: { organisationId, content: roomContent } })
  return { mediator, room }
}

/** A list through 发布审核, from the first step to the last; answers its publication. */
export async function publishList({ organisationId, clerk, reviewer, leader }: Bureau, list: PublicList, on: string) {
  const { publicationId } = await clerk.call(sendList, {
    params: { organisationId, list },
    body: { effectiveOn: on },
  })
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
  return publicationId
}
