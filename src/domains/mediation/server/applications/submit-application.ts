import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { mediationProblems, type ApplicationFields } from '../../contract/index.ts'
import { findBody } from '../portal/published-bodies.ts'
import { refuseFaults, storeApplication, type FormFile } from './store-application.ts'

interface SubmittedForm {
  readonly organisationId: string
  readonly content: ApplicationFields
  readonly files: readonly FormFile[]
  /** Made with the form: the same form sent twice is one application. */
  readonly submissionKey: string
}

/** Takes an application from the public form with the portal's rights; answers the receipt's code. */
export async function submitApplication(tx: Transaction, form: SubmittedForm, now: Date): Promise<string> {
  const today = dayOf(now)
  const body = await findBody(tx, form.organisationId, today)
  if (!body)
    throw mediationProblems.refuse('mediation.invalid-application', '这个单位没有公布调解人员名单，请重新选择单位', [
      { path: 'organisationId', message: '请重新选择单位' },
    ])
  refuseFaults(form.content, today)
  const { code } = await storeApplication(tx, {
    organisationId: body.organisationId,
    submissionKey: form.submissionKey,
    source: 'portal',
    sourceNumber: null,
    content: form.content,
    files: form.files,
    enteredByName: null,
    at: now,
  })
  return code
}
