import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { pathsUpward, type Organisation } from '#platform/organisations/index.ts'
import { procedureProblems, type DefinedCases, type NoticeText, type NoticeTextVersion } from '../../contract/index.ts'
import { fieldsOfNotice, noticesOf, type NoticeKind } from '../../domain/notices.ts'
import { caseTables, type NoticeTextTable } from '../tables.ts'

/** @throws Problem `procedures.no-such-notice` */
export function noticeKindOf({ procedure }: DefinedCases, id: string): NoticeKind {
  const kinds = noticesOf(procedure)
  const kind = kinds.find((one) => one.id === id)
  if (kind) return kind
  const titles = kinds.map(({ title }) => title).join('、')
  throw procedureProblems.refuse('procedures.no-such-notice', `${procedure.title}没有这种通知，可以修改的有：${titles}`)
}

type Version = NoticeTextTable & { readonly organisation_name: string }

/** The newest version of each message, of the unit and of each above it, the nearest first. */
async function newestVersions(db: Db | Transaction, kind: string, path: string, notice?: string): Promise<Version[]> {
  return (
    caseTables(db)
      .selectFrom('procedures.notice_text as t')
      .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
      .distinctOn(['o.path', 't.notice'])
      .selectAll('t')
      .select('o.name as organisation_name')
      .where('t.kind', '=', kind)
      .where('o.path', 'in', pathsUpward(path))
      .$if(notice !== undefined, (some) => some.where('t.notice', '=', notice!))
      // Of two paths on the way up the longer one is the nearer.
      .orderBy('o.path', 'desc')
      .orderBy('t.notice')
      .orderBy('t.version', 'desc')
      .execute()
  )
}

const isWritten = ({ is_standard: isStandard }: Version) => !isStandard

/** The words of the unit, else of the nearest above it that has its own; undefined while the standard text holds. */
export async function findOwnText(
  db: Db | Transaction,
  kind: string,
  path: string,
  notice: string,
): Promise<string | undefined> {
  return (await newestVersions(db, kind, path, notice)).find(isWritten)?.text
}

export async function readNoticeTexts(
  db: Db | Transaction,
  defined: DefinedCases,
  unit: Organisation,
  actor: Actor,
): Promise<NoticeText[]> {
  const versions = Map.groupBy(await newestVersions(db, defined.procedure.kind, unit.path), ({ notice }) => notice)
  return noticesOf(defined.procedure).map((kind) => toNoticeText(defined, kind, unit, versions.get(kind.id), actor))
}

export async function readNoticeText(
  db: Db | Transaction,
  defined: DefinedCases,
  kind: NoticeKind,
  unit: Organisation,
  actor: Actor,
): Promise<NoticeText> {
  const versions = await newestVersions(db, defined.procedure.kind, unit.path, kind.id)
  return toNoticeText(defined, kind, unit, versions, actor)
}

function toNoticeText(
  { permissions }: DefinedCases,
  kind: NoticeKind,
  unit: Organisation,
  versions: readonly Version[] = [],
  actor: Actor,
): NoticeText {
  const { id, title, standardText, withCode } = kind
  const own = versions.find(({ organisation_id }) => organisation_id === unit.id)
  const inForce = versions.find(isWritten)
  return {
    notice: id,
    title,
    organisationId: unit.id,
    organisationName: unit.name,
    version: own?.version ?? 0,
    isStandard: inForce === undefined,
    inheritedFrom: inForce && inForce.organisation_id !== unit.id ? inForce.organisation_name : null,
    text: inForce?.text ?? standardText,
    above: aboveOf(versions, unit, standardText),
    fields: fieldsOfNotice(kind),
    withCode,
    changedByName: inForce?.changed_by_name ?? null,
    changedAt: inForce?.changed_at.toISOString() ?? null,
    mayEdit: mayAct(actor, permissions.texts, unit.path),
  }
}

const aboveOf = (versions: readonly Version[], unit: Organisation, standardText: string): NoticeText['above'] => {
  const written = versions.find((one) => isWritten(one) && one.organisation_id !== unit.id)
  return { unit: written?.organisation_name ?? null, text: written?.text ?? standardText }
}

/** Every version of a unit's text, the newest first. */
export async function listNoticeVersions(
  db: Db | Transaction,
  kind: string,
  organisationId: string,
  notice: string,
): Promise<NoticeTextVersion[]> {
  const rows = await caseTables(db)
    .selectFrom('procedures.notice_text')
    .selectAll()
    .where('kind', '=', kind)
    .where('organisation_id', '=', organisationId)
    .where('notice', '=', notice)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ version, is_standard: isStandard, text, note, changed_by_name, changed_at }) => ({
    version,
    isStandard,
    text,
    note,
    changedByName: changed_by_name,
    changedAt: changed_at.toISOString(),
  }))
}
