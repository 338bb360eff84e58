import { now } from '#base/clock/index.ts'
import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import { newId } from '#base/ids/index.ts'
import { identityProblems } from '../contract/index.ts'
import { addPost } from './add-post.ts'
import { endPost } from './end-post.ts'
import { handoverParts } from './handover-parts.ts'
import { getPost, listPostsOf } from './read-posts.ts'
import { identityTables } from './tables.ts'

export interface NewHandover {
  readonly fromPersonId: string
  readonly toPersonId: string
  readonly organisationId: string
  readonly reason: string
}

interface OpenWork {
  kind: string
  text: string
  count: number
}

/** Posts in the unit that are not over, and the work that is open there. */
export async function previewHandover(
  db: Db | Transaction,
  fromPersonId: string,
  organisationId: string,
  today: string,
) {
  const posts = (await listPostsOf(db, [fromPersonId], today)).get(fromPersonId) ?? []
  const work: OpenWork[] = []
  for (const { kind, text, count } of handoverParts())
    work.push({ kind, text, count: await count(db, fromPersonId, organisationId) })
  return { posts: posts.filter((post) => post.organisationId === organisationId), work }
}

/** 工作交接: at once the posts in the unit and all that is open there belong to the other person. */
export async function handOver(
  tx: Transaction,
  handover: NewHandover,
  by: { personId: string; now: Date; today: string },
): Promise<{ id: string; posts: number; work: OpenWork[] }> {
  const { fromPersonId, toPersonId, organisationId, reason } = handover
  const { posts } = await previewHandover(tx, fromPersonId, organisationId, by.today)
  if (posts.length === 0)
    throw identityProblems.refuse('identity.nothing-to-hand-over', '该人员在这个单位没有岗位，请核对单位')
  if (fromPersonId === toPersonId) throw identityProblems.refuse('identity.already-holds', '交出人与接收人不能是同一人')
  const id = newId()
  const held = (await listPostsOf(tx, [toPersonId], by.today)).get(toPersonId) ?? []
  for (const post of posts) {
    await endPost(tx, await getPost(tx, post.id), { reason: `工作交接：${reason}`, by: by.personId, today: by.today })
    const isHeld = held.some((own) => own.organisationId === organisationId && own.role === post.role)
    const fromOn = post.fromOn > by.today ? post.fromOn : by.today
    if (!isHeld) await addPost(tx, { ...post, personId: toPersonId, fromOn, grantedBy: by.personId })
  }
  const work: OpenWork[] = []
  for (const { kind, text, move } of handoverParts())
    work.push({ kind, text, count: await move(tx, { id, fromPersonId, toPersonId, organisationId }) })
  await identityTables(tx)
    .insertInto('identity.handover')
    .values({
      id,
      from_person_id: fromPersonId,
      to_person_id: toPersonId,
      organisation_id: organisationId,
      reason,
      handed_over_by: by.personId,
      handed_over_at: now(),
      work: asJson(work),
    })
    .execute()
  const payload = { handoverId: id, fromPersonId, toPersonId, organisationId }
  await emit(tx, 'identity.work-handed-over', payload, by.now)
  return { id, posts: posts.length, work }
}
