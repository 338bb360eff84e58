import type { InputOf, Writing } from '#base/http/index.ts'
import { sendAgain } from '#platform/notifications/index.ts'
import type { Application, tellApplicantAgain } from '../../contract/index.ts'
import { getApplicationRow, toApplication } from './select-applications.ts'

export async function tellApplicantAgainUseCase({
  input: { params },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof tellApplicantAgain>>): Promise<Application> {
  const row = await getApplicationRow(db, params.applicationId, actor, 'mediation.handle-applications')
  const subject = { module: 'mediation.application', id: row.id }
  const nth = await sendAgain(db, {
    noticeId: params.outsideNoticeId,
    subject,
    organisationId: row.organisation_id,
    by: actor,
    at: now,
  })
  audit({
    subject: `mediation.application:${row.id}`,
    organisationId: row.organisation_id,
    summary: `调解申请 ${row.code}：给申请人的通知再发一次（第 ${nth} 次再发）`,
  })
  return toApplication(db, await getApplicationRow(db, row.id, actor), actor)
}
