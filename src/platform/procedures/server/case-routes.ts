import { mayAct, refuse, serveRead, serveWrite, type InputOf, type Route, type Writing } from '#base/http/index.ts'
import { getOrganisation, requireUnit } from '#platform/organisations/index.ts'
import type { Case, DefinedCases } from '../contract/index.ts'
import { actOnCase } from './act.ts'
import { attachToCase, attachUploads, downloadAttachment } from './attachments.ts'
import { auditNote } from './change-case.ts'
import { commentCase, urgeCase } from './comment.ts'
import { dropDraft, saveDraft } from './drafts.ts'
import { exportCases } from './export-cases.ts'
import { readUnitLimits, setLimit } from './limits/unit-limits.ts'
import { joinCase } from './links/join.ts'
import { leaveCase } from './links/leave.ts'
import { splitCase } from './links/split.ts'
import { transferCase } from './links/transfer.ts'
import { listCases } from './list-cases.ts'
import { correctIntake } from './intake/correct-intake.ts'
import { changeNoticeText, restoreNoticeText } from './notices/change-notice-text.ts'
import { listNoticeVersions, noticeKindOf, readNoticeTexts } from './notices/read-notice-texts.ts'
import { tellAgain } from './notices/tell-again.ts'
import { openCase } from './open-case.ts'
import { changeParties, revealContacts } from './parties/change-parties.ts'
import { askParticipants } from './people/ask.ts'
import { assignCase } from './people/assign.ts'
import { signCase } from './people/sign.ts'
import { waiveFourEyes } from './people/waive.ts'
import { getCase } from './read-case.ts'
import { registerCases, type CaseHooks } from './registry.ts'
import { dropView, listViews, saveView } from './saved-views.ts'
import { readStatistics } from './statistics.ts'
import { listToDo } from './to-do.ts'

/** Everything that the cases of a procedure answer; the domain lists it among its routes. */
export function caseRoutes(defined: DefinedCases, hooks: CaseHooks = {}): Route[] {
  registerCases(defined, hooks)
  const { endpoints } = defined
  return [
    serveRead(endpoints.list, (request) => listCases(defined, request)),
    serveRead(endpoints.toDo, (request) => listToDo(defined, request)),
    serveWrite(endpoints.export, (request) => exportCases(defined, request)),
    serveRead(endpoints.statistics, (request) => readStatistics(defined, request)),
    serveRead(endpoints.listViews, ({ db, actor }) => listViews(db, defined, actor.personId)),
    serveWrite(endpoints.saveView, (request) => saveView(defined, request)),
    serveWrite(endpoints.dropView, (request) => dropView(defined, request)),
    serveRead(endpoints.limits, ({ input, db, actor, today }) =>
      readUnitLimits(db, defined, input.query.organisationId, actor, today),
    ),
    serveWrite(endpoints.setLimit, (request) => setLimit(defined, request)),
    serveWrite(endpoints.open, (request) => openCaseUseCase(defined, request)),
    serveRead(endpoints.noticeTexts, async ({ input, db, actor }) => {
      const unit = await requireUnit(db, input.query.organisationId, actor, defined.permissions.read)
      return { items: await readNoticeTexts(db, defined, unit, actor) }
    }),
    serveRead(endpoints.noticeTextVersions, async ({ input, db, actor }) => {
      const { id: notice } = noticeKindOf(defined, input.params.notice)
      const unit = await requireUnit(db, input.query.organisationId, actor, defined.permissions.read)
      return { items: await listNoticeVersions(db, defined.procedure.kind, unit.id, notice) }
    }),
    serveWrite(endpoints.changeNoticeText, (request) => changeNoticeText(defined, request)),
    serveWrite(endpoints.restoreNoticeText, (request) => restoreNoticeText(defined, request)),
    serveWrite(endpoints.tellAgain, (request) => tellAgain(defined, request)),
    serveRead(endpoints.show, ({ input, db, actor, today }) => getCase(db, defined, input.params.caseId, actor, today)),
    serveWrite(endpoints.revealContacts, (request) => revealContacts(defined, request)),
    serveWrite(endpoints.comment, (request) => commentCase(defined, request)),
    serveWrite(endpoints.attach, (request) => attachToCase(defined, request)),
    serveWrite(endpoints.download, (request) => downloadAttachment(defined, request)),
    serveWrite(endpoints.saveDraft, (request) => saveDraft(defined, request)),
    serveWrite(endpoints.dropDraft, (request) => dropDraft(defined, request)),
    serveWrite(endpoints.changeParties, (request) => changeParties(defined, request)),
    serveWrite(endpoints.correctIntake, (request) => correctIntake(defined, request)),
    serveWrite(endpoints.assign, (request) => assignCase(defined, request)),
    serveWrite(endpoints.transfer, (request) => transferCase(defined, request)),
    serveWrite(endpoints.ask, (request) => askParticipants(defined, request)),
    serveWrite(endpoints.sign, (request) => signCase(defined, request)),
    serveWrite(endpoints.urge, (request) => urgeCase(defined, request)),
    serveWrite(endpoints.waive, (request) => waiveFourEyes(defined, request)),
    serveWrite(endpoints.join, (request) => joinCase(defined, request)),
    serveWrite(endpoints.leave, (request) => leaveCase(defined, request)),
    serveWrite(endpoints.split, (request) => splitCase(defined, request)),
    ...Object.entries(endpoints.acts).map(([action, act]) =>
      serveWrite(act, (request) => actUseCase(defined, action, request)),
    ),
  ]
}

/** At the counter, by telephone or on the authority's own motion: whoever opens it is its handler. */
async function openCaseUseCase(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['open']>>,
): Promise<Case> {
  const { organisationId, openedOn = today, uploadIds, ...written } = input.body
  const { path, name } = await getOrganisation(db, organisationId)
  if (!mayAct(actor, defined.permissions.open, path)) throw refuse('base.forbidden', `“${name}”不在您的权限范围内`)
  if (openedOn > today)
    throw refuse('base.invalid-input', `日期 ${openedOn} 晚于今天 ${today}`, [
      { path: 'body.openedOn', message: '不能晚于今天' },
    ])
  const handler = { personId: actor.personId, name: actor.name }
  const made = await openCase(db, defined, { ...written, organisationId, openedOn, actor, handler, at: now, today })
  if (made.isNew && uploadIds.length)
    await attachUploads(db, { caseId: made.id, organisationId, entryId: null, uploadIds, actor, at: now })
  audit({
    subject: `${defined.procedure.kind}:${made.id}`,
    organisationId,
    summary: made.isNew
      ? `新建${defined.procedure.noun} ${made.number}“${written.title}”`
      : `重复提交，仍为${defined.procedure.noun} ${made.number}`,
  })
  return getCase(db, defined, made.id, actor, today)
}

async function actUseCase(
  defined: DefinedCases,
  action: string,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['acts'][string]>>,
): Promise<Case> {
  const { caseId } = input.params
  const { revision, form, note, uploadIds } = input.body
  const acted = await actOnCase(db, defined, {
    caseId,
    action,
    revision,
    form,
    note,
    by: { kind: 'staff', actor },
    at: now,
    today,
  })
  const { loaded, entryId } = acted
  const { organisation_id: organisationId } = loaded.row
  await attachUploads(db, { caseId, organisationId, entryId, uploadIds, actor, at: now })
  audit(auditNote(defined, loaded, acted.action.text))
  return getCase(db, defined, caseId, actor, today)
}
