import { draftProgrammePublication, type Programme } from '#domains/programmes/contract/index.ts'
import {
  approveLegality,
  approvePrivacy,
  clearFinding,
  publishPublication,
  showPublication,
  signPublication,
  submitPublication,
} from '#platform/publishing/contract/index.ts'
import type { Player, Stage } from '../stage.ts'

/** The programme of the city becomes public, as the notice itself was. */
export async function publishProgramme(stage: Stage, programme: Programme, day: string): Promise<void> {
  stage.at(day)
  const office = await stage.player('office')
  const { publicationId } = await office.call(draftProgrammePublication, { params: { programmeId: programme.id } })
  await passReview(stage, publicationId)
}

/** Another programme is checked and waits for the leader's signature. */
export async function awaitSignature(stage: Stage, programme: Programme, day: string): Promise<void> {
  stage.at(day)
  const office = await stage.player('office')
  const { publicationId } = await office.call(draftProgrammePublication, { params: { programmeId: programme.id } })
  await review(stage, publicationId, await stage.of(programme.organisationName, 'reviewer'))
}

/** 起草 → 法制审核 → 保密及个人信息审查 → 签发 → 公布, each by another person. */
export async function passReview(stage: Stage, publicationId: string): Promise<void> {
  const params = { publicationId }
  const [privacy, leader] = [await stage.player('office2'), await stage.player('leader')]
  const revision = await review(stage, publicationId, await stage.player('legal'))
  const signed = await leader.call(signPublication, { params, body: { revision, comment: '同意。' } })
  await privacy.call(publishPublication, { params, body: { revision: signed.revision, comment: '' } })
}

/** Up to the signature; answers the revision that waits for it. */
async function review(stage: Stage, publicationId: string, legal: Player): Promise<number> {
  const params = { publicationId }
  const [office, privacy] = [await stage.player('office'), await stage.player('office2')]
  const { revision } = await office.call(showPublication, { params })
  const submitted = await office.call(submitPublication, { params, body: { revision, comment: '' } })
  let seen = await legal.call(approveLegality, {
    params,
    body: { revision: submitted.revision, comment: '内容合法，同意公开。' },
  })
  for (const finding of seen.findings)
    seen = await privacy.call(clearFinding, {
      params,
      body: { revision: seen.revision, findingId: finding.id, comment: '系公文原有内容，不涉及个人信息。' },
    })
  const checked = await privacy.call(approvePrivacy, { params, body: { revision: seen.revision, comment: '' } })
  return checked.revision
}
