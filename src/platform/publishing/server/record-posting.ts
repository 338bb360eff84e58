import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { mayAct, refuse, type Actor, type InputOf, type Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { FileRules, pictureKinds } from '#platform/files/contract/index.ts'
import { takeUpload } from '#platform/files/index.ts'
import {
  postedOnOfficialSite,
  publishingProblems,
  subjectText,
  type Posting,
  type recordPosting,
} from '../contract/index.ts'
import { pathWithinReach } from './act.ts'
import { listPostings } from './postings.ts'
import { getPublicationRow, type PublicationRow } from './read-publication.ts'
import { publishingTables } from './tables.ts'

type Input = InputOf<typeof recordPosting>

/** Keeps where the official site carries it, and writes the fact that proves it. */
export async function recordPostingUseCase(request: Writing<Input>): Promise<Posting> {
  const { db: tx, actor, now: at, today, input } = request
  const row = await getPublicationRow(tx, input.params.publicationId)
  const path = await pathWithinReach(tx, row, actor)
  if (!mayAct(actor, 'publishing.draft', path)) throw refuse('base.forbidden', '您的岗位不能登记这个单位的公布情况')
  requirePostable(row, input.body, today)
  const id = newId()
  const picture_file_id = await storePicture(tx, row, input.body.pictureUploadId, actor, at)
  const { numInsertedOrUpdatedRows } = await publishingTables(tx)
    .insertInto('publishing.posting')
    .values({
      id,
      publication_id: row.id,
      address: input.body.address,
      posted_on: input.body.postedOn,
      picture_file_id,
      recorded_by: actor.personId,
      recorded_by_name: actor.name,
      recorded_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows)
    throw publishingProblems.refuse('publishing.already-posted', '这个网址已经登记过，不用再登记')
  await recordFact(tx, {
    kind: postedOnOfficialSite,
    organisationId: row.organisation_id,
    occurredOn: input.body.postedOn,
    at,
    subject: { module: 'publishing', id, label: row.title, link: `/publications/${row.id}` },
    facts: {
      title: row.title,
      address: input.body.address,
      subject: subjectText({ module: row.subject_module, kind: row.subject_kind, id: row.subject_id }),
      pictures: picture_file_id ? 1 : 0,
    },
    actor,
  })
  request.audit({
    subject: `publishing.publication:${row.id}`,
    organisationId: row.organisation_id,
    summary: `登记官方网站公布情况：“${row.title}”，${input.body.address}`,
  })
  return (await listPostings(tx, row.id)).find((posting) => posting.id === id)!
}

function requirePostable(row: PublicationRow, { postedOn }: Input['body'], today: string): void {
  if (row.state !== 'published' || row.scope !== 'public')
    throw publishingProblems.refuse(
      'publishing.not-available',
      '只有已向社会公布的发布件才能登记官方网站公布情况，请先完成发布审核',
    )
  const publishedOn = row.published_at ? dayOf(row.published_at) : today
  if (postedOn > today)
    throw publishingProblems.refuse('publishing.wrong-day', '公布日期不能晚于今天，请在网站公布之后登记')
  if (postedOn < publishedOn)
    throw publishingProblems.refuse(
      'publishing.wrong-day',
      `公布日期不能早于审核后公布的日期（${publishedOn}），未经审核的内容不能公布`,
    )
}

async function storePicture(
  tx: Transaction,
  row: PublicationRow,
  uploadId: string | null,
  actor: Actor,
  at: Date,
): Promise<string | null> {
  if (!uploadId) return null
  const rules = FileRules.parse({ accept: [...pictureKinds] })
  const file = await takeUpload(tx, { uploadId, organisationId: row.organisation_id, actor, at, rules })
  return file.id
}
