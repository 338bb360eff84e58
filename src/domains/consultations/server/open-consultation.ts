import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { Actor } from '#base/http/index.ts'
import { addCalendarDays } from '#platform/calendar/domain/index.ts'
import { recordFact } from '#platform/evidence/index.ts'
import { draftPublication, getPublication, revisePublication } from '#platform/publishing/index.ts'
import { commentsSolicited } from '../contract/index.ts'
import { textToPublish } from './consultation-text.ts'
import { getRow, isInternal, updateConsultation, type ConsultationRow } from './get-consultation.ts'
import { makeConsultation, type NewConsultation } from './make-consultation.ts'
import { clausesOf } from './clauses.ts'

export const publicationModule = 'consultations'
export const textKind = 'consultation'
export const resultKind = 'consultation-result'

export interface OpenedConsultation {
  readonly id: string
  /** The 发布件 that has to go its way before the public is asked; null where only one's own staff are. */
  readonly publicationId: string | null
}

/**
 * Door for other domains: asks for opinions on a record of theirs. The text goes through 发布审核 and opens when it is
 * published; the permission is the caller's affair. `refuseUnanswered` then says whether the record may be published.
 * @throws Problem `consultations.short-period`, `consultations.already-open`, `base.invalid-input`
 */
export async function openConsultation(
  tx: Transaction,
  written: NewConsultation & { readonly actor: Actor },
): Promise<OpenedConsultation> {
  const { actor, ...rest } = written
  const id = await makeConsultation(tx, rest)
  const row = await getRow(tx, id)
  return { id, publicationId: await sendToPublic(tx, row, actor, rest.at) }
}

/** Hands the draft to 发布审核, or begins at once where nobody outside is asked. */
export async function sendToPublic(
  tx: Transaction,
  row: ConsultationRow,
  actor: Actor,
  at: Date,
): Promise<string | null> {
  if (isInternal(row)) {
    await begin(tx, row, actor, at)
    return null
  }
  const snapshot = await textToPublish(row, await clausesOf(tx, row.id))
  const open = row.publication_id === null ? undefined : await getPublication(tx, row.publication_id)
  const content = { snapshot, scope: 'public' as const, actor, at }
  const publication =
    open?.state === 'draft'
      ? await revisePublication(tx, { ...content, publicationId: open.id, revision: open.revision })
      : await draftPublication(tx, {
          ...content,
          subject: { module: publicationModule, kind: textKind, id: row.id },
          organisationId: row.organisation_id,
        })
  await updateConsultation(tx, row, { state: 'review', publication_id: publication.id })
  return publication.id
}

/** The clock starts: today is the first day, the last is counted from it. */
export async function begin(tx: Transaction, row: ConsultationRow, actor: Actor, at: Date): Promise<void> {
  const opensOn = dayOf(at)
  const closesOn = addCalendarDays(opensOn, row.days)
  const clauses = await clausesOf(tx, row.id)
  const fact = await recordFact(tx, {
    kind: commentsSolicited,
    organisationId: row.organisation_id,
    occurredOn: opensOn,
    at,
    subject: factSubject(row),
    facts: {
      audiences: row.audiences,
      channels: row.channels,
      clauses: clauses.length,
      closesOn,
      ...(isInternal(row) ? {} : { address: `/consultations/${row.code}` }),
    },
    actor,
  })
  await updateConsultation(tx, row, {
    state: 'open',
    opens_on: opensOn,
    closes_on: closesOn,
    solicited_fact_id: fact.id,
  })
  await emit(tx, 'consultations.consultation-opened', eventOf(row), at)
}

export const factSubject = (row: ConsultationRow) => ({
  module: 'consultations',
  id: row.id,
  label: row.title,
  link: `/consultations/${row.id}`,
})

export const eventOf = (row: ConsultationRow) => ({
  consultationId: row.id,
  organisationId: row.organisation_id,
  subjectModule: row.subject_module,
  subjectId: row.subject_id,
})
