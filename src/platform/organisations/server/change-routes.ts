import type { Transaction } from '#base/database/index.ts'
import { serveWrite, type Actor, type AuditNote, type Route } from '#base/http/index.ts'
import {
  abolishOrganisation,
  addGuide,
  createOrganisation,
  editOrganisation,
  endGuide,
  mergeOrganisations,
  moveOrganisation,
  organisationProblems,
  renameOrganisation,
  type Organisation,
  type OrganisationKind,
} from '../contract/index.ts'
import { abolishOrganisation as abolish } from './abolish-organisation.ts'
import { getManaged, refuseAbolished, refuseWrongDay } from './changeable.ts'
import { createOrganisation as create } from './create-organisation.ts'
import { editOrganisation as edit } from './edit-organisation.ts'
import { addGuide as add, endGuide as end } from './guidance.ts'
import { mergeOrganisations as merge } from './merge-organisations.ts'
import { moveOrganisation as move } from './move-organisation.ts'
import { getOrganisation } from './read-organisation.ts'
import { renameOrganisation as rename } from './rename-organisation.ts'
import { sinceEver } from './since-ever.ts'

const noteOn = (unit: { id: string }, summary: string, details: Record<string, unknown>): AuditNote => ({
  subject: `organisations.organisation:${unit.id}`,
  organisationId: unit.id,
  summary,
  details,
})

export const changeRoutes: readonly Route[] = [
  serveWrite(createOrganisation, async ({ db, actor, today, input: { body }, audit }) => {
    const parent = await getManaged(db, actor, body.parentId)
    if (body.establishedOn) refuseWrongDay(body.establishedOn, today, sinceEver)
    const { id } = await create(db, body)
    audit(noteOn({ id }, `在“${parent.name}”下新建“${body.name}”`, body))
    return { id }
  }),
  serveWrite(mergeOrganisations, async ({ db, actor, now, today, input: { body }, audit }) => {
    const { into, on } = body
    const sources = []
    for (const sourceId of new Set(body.sourceIds)) sources.push(await getManaged(db, actor, sourceId))
    refuseWrongDay(on, today, sinceEver)
    const target = 'id' in into ? await getManaged(db, actor, into.id) : await found(db, actor, into, on)
    await merge(db, { ...body, targetId: target.id }, { now, today })
    const names = sources.map((source) => source.name).join('、')
    audit(noteOn(target, `${names}自 ${on} 起并入“${target.name}”`, body))
    return { id: target.id }
  }),
  serveWrite(editOrganisation, async ({ db, actor, input: { params, body }, audit }) => {
    const organisation = await getManaged(db, actor, params.organisationId)
    await edit(db, organisation.id, body)
    audit(noteOn(organisation, `修改“${organisation.name}”的资料`, body))
  }),
  serveWrite(renameOrganisation, async ({ db, actor, now, today, input: { params, body }, audit }) => {
    const organisation = await getManaged(db, actor, params.organisationId)
    await rename(db, organisation.id, body, { now, today })
    audit(noteOn(organisation, `“${organisation.name}”自 ${body.on} 起更名为“${body.name}”`, body))
  }),
  serveWrite(moveOrganisation, async ({ db, actor, now, today, input: { params, body }, audit }) => {
    const organisation = await getManaged(db, actor, params.organisationId)
    const parent = await getManaged(db, actor, body.parentId)
    await move(db, organisation.id, body, { now, today })
    audit(noteOn(organisation, `“${organisation.name}”自 ${body.on} 起归“${parent.name}”管理`, body))
  }),
  serveWrite(abolishOrganisation, async ({ db, actor, now, today, input: { params, body }, audit }) => {
    const organisation = await getManaged(db, actor, params.organisationId)
    await abolish(db, organisation.id, body, { now, today })
    audit(noteOn(organisation, `“${organisation.name}”自 ${body.on} 起撤销`, body))
  }),
  serveWrite(addGuide, async ({ db, actor, input: { params, body }, audit }) => {
    const organisation = await getManaged(db, actor, params.organisationId)
    refuseAbolished(organisation)
    const guide = await getOrganisation(db, body.guideId)
    refuseAbolished(guide)
    const id = await add(db, { organisationId: organisation.id, ...body })
    audit(noteOn(organisation, `“${organisation.name}”自 ${body.fromOn} 起接受“${guide.name}”业务指导`, body))
    return { id }
  }),
  serveWrite(endGuide, async ({ db, actor, input: { params, body }, audit }) => {
    const organisation = await getManaged(db, actor, params.organisationId)
    const ended = await end(db, { ...params, lastOn: body.lastOn })
    if (!ended)
      throw organisationProblems.refuse('organisations.not-found', '没有这项业务指导关系，或截止日期早于起始日期')
    audit(noteOn(organisation, `“${organisation.name}”的一项业务指导到 ${body.lastOn} 为止`, params))
  }),
]

/** The unit that a merger founds. */
async function found(
  tx: Transaction,
  actor: Actor,
  unit: { name: string; kind: OrganisationKind; parentId: string; code: string | null },
  establishedOn: string,
): Promise<Organisation> {
  await getManaged(tx, actor, unit.parentId)
  return getOrganisation(tx, (await create(tx, { ...unit, establishedOn })).id)
}
