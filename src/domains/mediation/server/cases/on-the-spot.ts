import type { InputOf, Writing } from '#base/http/index.ts'
import { NewParty, type Case } from '#platform/procedures/contract/index.ts'
import { actOnCase, getCase, listPartyNames, openCase } from '#platform/procedures/index.ts'
import { requireUnit } from '#platform/organisations/index.ts'
import { disputeAreas, mediationCases, type mediateOnTheSpot } from '../../contract/index.ts'
import { takeSignature } from './sign-on-glass.ts'

/** 即时调解: opened, accepted, agreed and signed in one transaction; what is performed on the spot is closed with it. */
export async function mediateOnTheSpotUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof mediateOnTheSpot>>): Promise<Case> {
  const unit = await requireUnit(db, body.organisationId, actor, 'mediation.handle-cases')
  const by = { kind: 'staff' as const, actor }
  const { id, number, isNew } = await openCase(db, mediationCases, {
    organisationId: unit.id,
    title: `${disputeAreas[body.area]}：即时调解`,
    openedOn: today,
    content: { disputeClass: 'civil', area: body.area, facts: body.facts, request: '当场协商解决' },
    parties: body.parties.map(({ side, kind, name }) => NewParty.parse({ role: side, kind, name })),
    intakeSource: '现场',
    clientKey: body.clientKey,
    actor,
    handler: { personId: actor.personId, name: actor.name },
    at: now,
    today,
  })
  audit({ subject: `mediation.case:${id}`, organisationId: unit.id, summary: `即时调解，案件 ${number}` })
  if (!isNew) return getCase(db, mediationCases, id, actor, today)
  const act = (action: string, form: Record<string, unknown>) =>
    actOnCase(db, mediationCases, { caseId: id, action, form, by, at: now, today })
  await act('accept', { told: true })
  await act('settleAtOnce', { terms: body.terms, duties: body.duties })
  const parties = await listPartyNames(db, id)
  for (const [place, { image }] of body.parties.entries())
    await takeSignature(db, {
      caseId: id,
      organisationId: unit.id,
      partyId: parties[place]!.id,
      version: 1,
      image,
      actor,
      at: now,
      today,
    })
  return getCase(db, mediationCases, id, actor, today)
}
