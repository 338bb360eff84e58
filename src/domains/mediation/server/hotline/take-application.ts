import { sql } from 'kysely'
import { Problem } from '#base/http/index.ts'
import type { IntakeOwner, OrderByHand, RecordStanding } from '#platform/hotlines/index.ts'
import { casesUnderNumbers } from '#platform/procedures/index.ts'
import { readBySchema } from '#platform/hotlines/domain/index.ts'
import { ApplicationFields, applicationStateTexts, elsewhere, type Elsewhere } from '../../contract/index.ts'
import { mediationIntake } from '../../contract/intake.ts'
import { applicationFaults, formOfWords, mediation } from '../../domain/index.ts'
import { storeApplication } from '../applications/store-application.ts'

/** How a case ended, and what was written to whoever handed it on. */
const endOfCase = sql`'settledOn', f.settled_on, 'closedOn', f.closed_on, 'number', f.number, 'words', c.content #>> '{reply,words}'`
const repliedOn = sql`coalesce((c.content #>> '{reply,on}')::date, f.settled_on, f.closed_on)`

/** What was joined to another case is answered by that one, under its own number. */
const answeringCase = sql`coalesce(own.joined_to_id, own.id)`

/** The unit itself is a party, or the number is registered already: the rest of the table comes in. */
const faultsOfOrder: ReadonlySet<string> = new Set(['mediation.conflict', 'procedures.number-taken'])

/** A work order becomes an application like one from the counter. */
export const applicationOwner: IntakeOwner<ApplicationFields> = {
  definition: mediationIntake,
  readWords: readBySchema(ApplicationFields, formOfWords, (content, today) =>
    applicationFaults(content, today).map(({ path, message }) => ({ field: path, message })),
  ),
  async take(tx, { organisationId, source, number, row, enteredByName, at }) {
    try {
      const { id } = await storeApplication(tx, {
        organisationId,
        submissionKey: `${source}:${number}`,
        source,
        sourceNumber: number,
        content: row,
        files: [],
        enteredByName,
        at,
      })
      return { recordId: id }
    } catch (error) {
      if (error instanceof Problem && faultsOfOrder.has(error.code)) return { fault: error.detail }
      throw error
    }
  },
  byHand: sql<OrderByHand>`(
    select a.id as record_id, a.organisation_id, a.source, a.source_number as number, a.received_at, a.entered_by_name
    from mediation.application a
    where a.source_number is not null
      and not exists (select from hotlines.received h where h.module = 'mediation' and h.record_id = a.id)
    union all
    select h.* from ${casesUnderNumbers(mediation.kind)} as h
    where exists (select from mediation.case_file f where f.case_id = h.record_id and f.application_id is null))`,
  standing: sql<RecordStanding>`(
    select case
        when a.state = 'refused' or f.settled_on is not null or f.closed_on is not null then 'replied'
        when a.state = 'received' then 'waiting'
        else 'handling'
      end as standing,
      coalesce(f.state, a.state) as state,
      jsonb_build_object('refusal', a.refusal_reason, 'goTo', array_to_string(a.go_to, ','), ${endOfCase}) as parts,
      case when a.state = 'refused' then (a.decided_at at time zone 'Asia/Shanghai')::date
        else ${repliedOn} end as replied_on,
      case when own.id is null then '/mediation/applications/' || a.id else '/mediation/cases/' || own.id end as link
    from mediation.application a left join mediation.case_file o on o.application_id = a.id
      left join procedures.case own on own.id = o.case_id
      left join procedures.case c on c.id = ${answeringCase}
      left join mediation.case_file f on f.case_id = c.id
    where a.id = r.record_id
    union all
    select case
        when f.settled_on is not null or f.closed_on is not null then 'replied'
        when f.state = 'received' then 'waiting'
        else 'handling'
      end,
      f.state,
      jsonb_build_object('refusal', nullif(f.refusal, ''), 'goTo', array_to_string(f.go_to, ','), ${endOfCase}),
      ${repliedOn},
      '/mediation/cases/' || own.id
    from procedures.case own join procedures.case c on c.id = ${answeringCase}
      join mediation.case_file f on f.case_id = c.id
    where own.id = r.record_id and own.kind = ${mediation.kind})`,
  describe: ({ state, parts }) => ({ stateText: stateText(state), reply: replyOf(state, parts) }),
}

const [edition] = mediation.editions
const stateText = (state: string) =>
  edition?.states.find(({ id }) => id === state)?.text ??
  applicationStateTexts[state as keyof typeof applicationStateTexts] ??
  state

/** What the unit wrote to whoever handed it on; else what the hotline may tell the caller: how it ended, never what was said or agreed. */
function replyOf(
  state: string,
  { words, refusal, goTo, settledOn, closedOn, number }: RecordStanding['parts'],
): string {
  if (words) return words
  if (refusal) return `不予受理：${refusal}。可以去：${placesOf(goTo)}`
  if (settledOn) return `调解案件 ${number ?? ''} 已于 ${settledOn} 达成协议`
  return closedOn ? `调解案件 ${number ?? ''} 已于 ${closedOn} 结束：${stateText(state)}` : ''
}

const placesOf = (keys: string | null | undefined) =>
  (keys ?? '')
    .split(',')
    .map((key) => elsewhere[key as Elsewhere] ?? key)
    .join('、')
