import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import {
  applicationSources,
  mediationProblems,
  type Application,
  type downloadApplicationFile,
  type registerApplication,
  type showApplication,
} from '../../contract/index.ts'
import { mediationTables } from '../tables.ts'
import { getApplicationRow, toApplication } from './select-applications.ts'
import { refuseFaults, storeApplication } from './store-application.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** At the counter, by telephone, from a hotline, on own motion. */
export async function registerApplicationUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof registerApplication>>): Promise<Application> {
  const unit = await requireUnit(db, body.organisationId, actor, 'mediation.handle-applications')
  refuseFaults(body.content, today, 'body.content.')
  const { id, code } = await storeApplication(db, {
    organisationId: unit.id,
    submissionKey: body.submissionKey,
    source: body.source,
    sourceNumber: body.sourceNumber,
    content: body.content,
    files: [],
    enteredByName: actor.name,
    actor,
    at: now,
  })
  audit({
    subject: `mediation.application:${id}`,
    organisationId: unit.id,
    summary: `登记调解申请 ${code}（${applicationSources[body.source]}）`,
  })
  return toApplication(db, await getApplicationRow(db, id, actor), actor)
}

/** Opening is audited: it shows parties and what they told. */
export async function showApplicationUseCase({
  input: { params },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof showApplication>>): Promise<Application> {
  const row = await getApplicationRow(db, params.applicationId, actor)
  audit({
    subject: `mediation.application:${row.id}`,
    organisationId: row.organisation_id,
    summary: `打开调解申请 ${row.code}`,
  })
  return toApplication(db, row, actor)
}

export async function downloadApplicationFileUseCase({
  input: { params },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadApplicationFile>>): Promise<FileAnswer> {
  const row = await getApplicationRow(db, params.applicationId, actor)
  const file = await mediationTables(db)
    .selectFrom('mediation.application_file')
    .selectAll()
    .where('id', '=', params.applicationFileId)
    .where('application_id', '=', row.id)
    .executeTakeFirst()
  if (!file) throw mediationProblems.refuse('mediation.not-found', '这件申请没有这份材料，请刷新后再试')
  audit({
    subject: `mediation.application:${row.id}`,
    organisationId: row.organisation_id,
    summary: `下载调解申请 ${row.code} 的材料“${file.name}”`,
  })
  return { fileName: file.name, mediaType: file.media_type, content: file.content }
}
