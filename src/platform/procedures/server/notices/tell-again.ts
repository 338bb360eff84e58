import type { InputOf, Writing } from '#base/http/index.ts'
import { sendAgain } from '#platform/notifications/index.ts'
import type { Case, DefinedCases } from '../../contract/index.ts'
import { auditNote, beginChange } from '../change-case.ts'
import { getCase } from '../read-case.ts'

/** The same words once more, for whoever deleted the message or has a number that works by now. */
export async function tellAgain(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['tellAgain']>>,
): Promise<Case> {
  const { caseId, outsideNoticeId: noticeId } = input.params
  const loaded = await beginChange({ db, actor }, defined, caseId, defined.permissions.handle)
  const subject = { module: loaded.row.kind, id: caseId }
  const nth = await sendAgain(db, {
    noticeId,
    subject,
    organisationId: loaded.row.organisation_id,
    by: actor,
    at: now,
  })
  audit(auditNote(defined, loaded, `给当事人的一条通知再发一次（第 ${nth} 次再发）`))
  return getCase(db, defined, caseId, actor, today)
}
