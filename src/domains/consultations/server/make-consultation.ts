import { asJson, type Transaction } from '#base/database/index.ts'
import { refuse } from '#base/http/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import {
  ConsultationContent,
  consultationProblems,
  periodBasis,
  usualDays,
  type NewClause,
  type WrittenConsultation,
} from '../contract/index.ts'
import { consultationTables } from './tables.ts'

/** The record that is consulted on. `link` is its page in the workbench. */
export interface ConsultationSubject {
  readonly module: string
  readonly id: string
  readonly label: string
  readonly link: string | null
}

export interface NewConsultation extends WrittenConsultation {
  readonly organisationId: string
  /** Null where the consultation stands for itself. */
  readonly subject: ConsultationSubject | null
  readonly at: Date
}

/** Writes a draft and answers its id. @throws Problem `consultations.short-period`, `consultations.already-open`, `base.invalid-input` */
export async function makeConsultation(tx: Transaction, written: NewConsultation): Promise<string> {
  const { organisationId, subject, at, ...rest } = written
  const content = checkContent(rest)
  const { name } = await getOrganisation(tx, organisationId)
  const id = newId()
  const created = await consultationTables(tx)
    .insertInto('consultations.consultation')
    .values({
      id,
      code: newCode(10),
      organisation_id: organisationId,
      organisation_name: name,
      subject_module: subject?.module ?? null,
      subject_id: subject?.id ?? null,
      subject_label: subject?.label ?? null,
      subject_link: subject?.link ?? null,
      ...columnsOf(content),
      state: 'draft',
      revision: 1,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created)
    throw consultationProblems.refuse(
      'consultations.already-open',
      `“${subject?.label}”已有一次征求意见在办，请先办结或取消它，再开始新的一次`,
    )
  await writeClauses(tx, id, content.clauses)
  return id
}

/** @throws Problem `base.invalid-input`, `consultations.short-period` */
export function checkContent(written: WrittenConsultation): ConsultationContent {
  const parsed = ConsultationContent.safeParse(written)
  if (!parsed.success)
    throw refuse(
      'base.invalid-input',
      parsed.error.issues.map(({ message }) => message).join('；'),
      parsed.error.issues.map(({ path, message }) => ({ path: `body.${path.join('.')}`, message })),
    )
  const { days, shortReason } = parsed.data
  if (days < usualDays && !shortReason) {
    const message = `期限为 ${days} 天，请写明缩短的理由，理由会随征求意见一并公布（${periodBasis}）`
    throw consultationProblems.refuse('consultations.short-period', message, [{ path: 'body.shortReason', message }])
  }
  return parsed.data
}

export function columnsOf(content: ConsultationContent) {
  return {
    title: content.title,
    explanation: content.explanation,
    audiences: asJson(content.audiences),
    channels: asJson(content.channels),
    reach: content.reach,
    days: content.days,
    short_reason: content.days < usualDays ? content.shortReason : null,
    submit_to: content.submitTo,
  }
}

export async function writeClauses(tx: Transaction, id: string, clauses: readonly NewClause[]): Promise<void> {
  await consultationTables(tx).deleteFrom('consultations.clause').where('consultation_id', '=', id).execute()
  await consultationTables(tx)
    .insertInto('consultations.clause')
    .values(clauses.map((clause, index) => ({ id: newId(), consultation_id: id, position: index + 1, ...clause })))
    .execute()
}
