import { asJson, type Transaction } from '#base/database/index.ts'
import { emit } from '#base/events/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { evidenceProblems, Fact, type FactKind, type Subject } from '../contract/index.ts'
import { checkFacts, compactFacts, saySentence, type FactsOf } from '../domain/index.ts'
import { getFactKind } from './fact-kinds.ts'
import { evidenceTables } from './tables.ts'
import { toFact } from './to-fact.ts'

/** A title of a notice may be longer; the ledger needs to name the record, not to quote it. */
const longestLabel = 200
const FactFrame = Fact.pick({ organisationId: true, occurredOn: true, subject: true })

export interface NewFact<K extends FactKind> {
  readonly kind: K
  /** The unit that did the work. */
  readonly organisationId: string
  /** The day of the work, not of its recording. */
  readonly occurredOn: string
  /** Business time of the recording. */
  readonly at: Date
  readonly subject: Subject
  readonly facts: FactsOf<K>
  /** Null where the work did itself (a deadline that passed, a form from the public). */
  readonly actor: Actor | null
}

/**
 * Writes a fact in the same transaction as the work that it tells of.
 * @throws Problem `evidence.unknown-kind`, `evidence.invalid-fact` naming each field
 */
export async function recordFact<const K extends FactKind>(tx: Transaction, fact: NewFact<K>): Promise<Fact> {
  const kind = getFactKind(fact.kind.kind)
  const subject = { ...fact.subject, label: Array.from(fact.subject.label).slice(0, longestLabel).join('') }
  const frame = FactFrame.safeParse({ ...fact, subject })
  const faults = [
    ...(frame.error?.issues.map(({ path, message }) => `${path.join('.')}：${message}`) ?? []),
    ...checkFacts(kind, fact.facts),
  ]
  if (faults.length) throw evidenceProblems.refuse('evidence.invalid-fact', `${kind.text}：${faults.join('；')}`)
  const organisation = await getOrganisation(tx, fact.organisationId)
  const facts = compactFacts(fact.facts)
  const { occurredOn } = fact
  const row = {
    id: newId(),
    kind: kind.kind,
    organisation_id: organisation.id,
    organisation_name: organisation.name,
    occurred_on: occurredOn,
    recorded_at: fact.at,
    subject_module: subject.module,
    subject_id: subject.id,
    subject_label: subject.label,
    subject_link: subject.link,
    sentence: saySentence(kind, { occurredOn, organisationName: organisation.name, subject, facts }),
    recorded_by: fact.actor?.personId || null,
    recorded_by_name: fact.actor?.name || null,
  }
  await evidenceTables(tx)
    .insertInto('evidence.fact')
    .values({ ...row, facts: asJson(facts) })
    .execute()
  const payload = { factId: row.id, kind: kind.kind, organisationId: organisation.id, occurredOn }
  await emit(tx, 'evidence.fact-recorded', payload, fact.at)
  return toFact({
    ...row,
    facts,
    withdrawn_at: null,
    withdrawn_reason: null,
    withdrawn_by: null,
    withdrawn_by_name: null,
  })
}
