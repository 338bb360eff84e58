import { sql, type Selectable } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { Actor, AuditNote, InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import type { Advice, AdviceQuestion, askAdvice } from '../../contract/index.ts'
import type { AdviceTable } from '../tables.ts'

/** Who asks, and for what; each question is audited and kept as reliance on what it found. */
export interface AdviceAsker {
  readonly actor: Actor
  readonly at: Date
  /** The note of the request in which it is asked. */
  audit(note: AuditNote): void
}

/**
 * 书面指导意见 of any department for this firm, as it held on a day: whoever is about to inspect or to punish asks first.
 * Finds what was given to firms merged with this one. One statement reads and keeps who relies on it from now on.
 */
export async function adviceFor(tx: Transaction, question: AdviceQuestion, asker: AdviceAsker): Promise<Advice[]> {
  const { counterpartyId, riskPointId, on, purpose } = question
  const { actor, at } = asker
  const [post] = actor.posts
  const { rows } = await sql<FoundAdvice>`
    with found as (
      select a.*, o.name as organisation_name,
        c.number as corrected_number, c.issued_on as corrected_issued_on, c.opinion as corrected_opinion
      from guidance.advice a
      join organisations.organisation o on o.id = a.organisation_id
      left join guidance.advice c on c.corrects_id = a.id
      where a.counterparty_id in (select id from counterparties.counterparty where canonical_id =
          (select canonical_id from counterparties.counterparty where id = ${counterpartyId}))
        and a.valid_from <= ${on}::date and a.valid_until >= ${on}::date and a.issued_on <= ${on}::date
        and (${riskPointId}::uuid is null or a.risk_point_id is null or a.risk_point_id = ${riskPointId}::uuid)
    ), relied as (
      insert into guidance.reliance (advice_id, question_id, kind, person_id, name, organisation_id, organisation_name,
        purpose, asked_on, at)
      select id, ${newId()}::uuid, 'asked', ${actor.personId}::uuid, ${actor.name}, ${post?.organisationId ?? null}::uuid,
        ${post?.organisationName ?? ''}, ${purpose}, ${on}::date, ${at} from found
    )
    select * from found order by issued_on desc, id desc`.execute(tx)
  asker.audit({
    subject: `counterparties.counterparty:${counterpartyId}`,
    summary: `查询 ${on} 有效的书面指导意见，找到 ${rows.length} 份；用途：${purpose}`,
  })
  return rows.map((row) => toAdvice(row, on))
}

export const askAdviceUseCase = async ({
  input: { body },
  actor,
  db,
  now: at,
  audit,
}: Writing<InputOf<typeof askAdvice>>): Promise<{ items: Advice[] }> => ({
  items: await adviceFor(db, body, { actor, at, audit }),
})

export type FoundAdvice = Selectable<AdviceTable> & {
  organisation_name: string
  corrected_number: string | null
  corrected_issued_on: string | null
  corrected_opinion: string | null
}

/** As it stood on the day: what was ended later still held then. */
export function toAdvice(row: FoundAdvice, on: string): Advice {
  const hasEnded = row.ended_on !== null && row.ended_on <= on
  return {
    id: row.id,
    caseId: row.case_id,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    counterpartyName: shownName(row.counterparty_kind, row.counterparty_name),
    number: row.number,
    issuedOn: row.issued_on,
    facts: row.facts,
    opinion: row.opinion,
    scope: row.scope,
    basis: row.basis,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    riskPointId: row.risk_point_id,
    title: row.title,
    standing: hasEnded && row.ended_as ? row.ended_as : 'inForce',
    endedOn: row.ended_on,
    endedBecause: row.ended_because,
    correctedBy:
      row.corrected_number && row.corrected_issued_on
        ? { number: row.corrected_number, issuedOn: row.corrected_issued_on, opinion: row.corrected_opinion ?? '' }
        : null,
  }
}
