import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { notify, type Recipients } from '#platform/notifications/index.ts'
import { publicationStateTexts, type PublicationAction, type PublicationState } from '../contract/index.ts'
import type { PublicationRow } from './read-publication.ts'

interface Move {
  readonly action: PublicationAction
  readonly actor: Actor
  readonly comment: string
  readonly at: Date
}

const reviewers = {
  inLegalReview: ['reviewer'],
  inPrivacyReview: ['reviewer', 'cityOffice'],
  awaitingSignature: ['leader'],
  signed: ['cityOffice', 'leader'],
} as const satisfies Partial<Record<PublicationState, readonly string[]>>

/** Tells whoever the publication waits for now; a return or the end is told to the drafter. */
export async function tellNext(tx: Transaction, row: PublicationRow, move: Move): Promise<void> {
  const { state } = row
  const waiting = state in reviewers ? reviewers[state as keyof typeof reviewers] : undefined
  const recipients: Recipients = waiting
    ? { organisationId: row.organisation_id, roles: [...waiting] }
    : { personIds: row.drafted_by === move.actor.personId ? [] : [row.drafted_by] }
  await notify(tx, {
    recipients,
    key: `publishing.publication:${row.id}:${state}:${row.revision}`,
    kind: waiting ? 'publishing.to-review' : 'publishing.moved',
    title: waiting
      ? `${publicationStateTexts[state]}：“${row.title}”`
      : `“${row.title}”${endTexts[move.action] ?? '有新进展'}`,
    text: move.comment,
    link: `/publications/${row.id}`,
    organisationId: row.organisation_id,
    at: move.at,
  })
}

const endTexts: Partial<Record<PublicationAction, string>> = {
  return: '被退回修改',
  publish: '已公布',
  withdraw: '已撤下',
}
