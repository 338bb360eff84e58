import type { InputOf, Writing } from '#base/http/index.ts'
import { requireUnit, type Organisation } from '#platform/organisations/index.ts'
import { procedureProblems, type DefinedCases, type NoticeText } from '../../contract/index.ts'
import { noticeFaults, type NoticeKind } from '../../domain/notices.ts'
import { caseTables } from '../tables.ts'
import { noticeKindOf, readNoticeText } from './read-notice-texts.ts'

type Endpoints = DefinedCases['endpoints']

/** A unit's own words for one occasion, from now on; what was written or sent before keeps its words. */
export async function changeNoticeText(
  defined: DefinedCases,
  request: Writing<InputOf<Endpoints['changeNoticeText']>>,
): Promise<NoticeText> {
  const { input, actor, db } = request
  const { organisationId, text, ...rest } = input.body
  const kind = noticeKindOf(defined, input.params.notice)
  const unit = await requireUnit(db, organisationId, actor, defined.permissions.texts)
  const faults = noticeFaults(kind, text)
  if (faults.length)
    throw procedureProblems.refuse('procedures.wrong-notice-text', faults.join('；'), [
      { path: 'body.text', message: faults[0]! },
    ])
  return addVersion(defined, request, unit, { kind, text, isStandard: false, ...rest })
}

export async function restoreNoticeText(
  defined: DefinedCases,
  request: Writing<InputOf<Endpoints['restoreNoticeText']>>,
): Promise<NoticeText> {
  const { input, actor, db } = request
  const { organisationId, ...rest } = input.body
  const kind = noticeKindOf(defined, input.params.notice)
  const unit = await requireUnit(db, organisationId, actor, defined.permissions.texts)
  return addVersion(defined, request, unit, { kind, text: kind.standardText, isStandard: true, ...rest })
}

interface NewVersion {
  readonly kind: NoticeKind
  /** The one that was being edited. */
  readonly version: number
  readonly text: string
  readonly note: string
  readonly isStandard: boolean
}

/** Versions are numbered without gap; of two who edit the same one, the second is told. */
async function addVersion(
  defined: DefinedCases,
  { actor, db, now, audit }: Writing<unknown>,
  unit: Organisation,
  { kind, version, text, note, isStandard }: NewVersion,
): Promise<NoticeText> {
  const { procedure } = defined
  const before = await readNoticeText(db, defined, kind, unit, actor)
  const added =
    before.version === version
      ? await caseTables(db)
          .insertInto('procedures.notice_text')
          .values({
            kind: procedure.kind,
            organisation_id: unit.id,
            notice: kind.id,
            version: version + 1,
            text,
            is_standard: isStandard,
            note,
            changed_by: actor.personId,
            changed_by_name: actor.name,
            changed_at: now,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : undefined
  if (!added)
    throw procedureProblems.refuse(
      'procedures.text-changed-meanwhile',
      `“${kind.title}”的用语刚被${before.changedByName ?? '他人'}修改，现为第 ${before.version} 版：请核对后再保存`,
    )
  const what = `“${kind.title}”给当事人的通知用语（${procedure.title}）`
  audit({
    subject: `${procedure.kind}.notice-text:${unit.id}/${kind.id}`,
    organisationId: unit.id,
    summary: isStandard ? `${what}改回沿用上级` : `修改${what}，第 ${version + 1} 版`,
    details: { before: before.text, after: isStandard ? before.above.text : text },
  })
  return readNoticeText(db, defined, kind, unit, actor)
}
