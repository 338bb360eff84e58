import { sql } from 'kysely'
import { Problem } from '#base/http/index.ts'
import type { IntakeOwner, OrderByHand, RecordStanding } from '#platform/hotlines/index.ts'
import { readBySchema } from '#platform/hotlines/domain/index.ts'
import { ApplicationFields, applicationStateTexts, elsewhere, type Elsewhere } from '../../contract/index.ts'
import { mediationIntake } from '../../contract/intake.ts'
import { applicationFaults, formOfWords, mediation } from '../../domain/index.ts'
import { storeApplication } from '../applications/store-application.ts'
import { mediationTables } from '../tables.ts'

/** A work order becomes an application like one from the counter. */
export const applicationOwner: IntakeOwner<ApplicationFields> = {
  definition: mediationIntake,
  readWords: readBySchema(ApplicationFields, formOfWords, (content, today) =>
    applicationFaults(content, today).map(({ path, message }) => ({ field: path, message })),
  ),
  async take(tx, { organisationId, source, number, row, enteredByName, at }) {
    const before = await mediationTables(tx)
      .selectFrom('mediation.application')
      .select('code')
      .where('source', '=', source)
      .where('source_number', '=', number)
      .executeTakeFirst()
    if (before) return { fault: `这张工单已经由人登记为调解申请 ${before.code}，不再重复登记` }
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
      // The unit itself is a party: the work order goes to another.
      if (error instanceof Problem && error.code === 'mediation.conflict') return { fault: error.detail }
      throw error
    }
  },
  byHand: sql<OrderByHand>`(
    select a.id as record_id, a.organisation_id, a.source, a.source_number as number, a.received_at, a.entered_by_name
    from mediation.application a
    where a.source_number is not null
      and not exists (select from hotlines.received h where h.module = 'mediation' and h.record_id = a.id))`,
  standing: sql<RecordStanding>`(
    select case
        when a.state = 'refused' or f.settled_on is not null or f.closed_on is not null then 'replied'
        when a.state = 'received' then 'waiting'
        else 'handling'
      end as standing,
      coalesce(f.state, a.state) as state,
      jsonb_build_object('refusal', a.refusal_reason, 'goTo', array_to_string(a.go_to, ','),
        'settledOn', f.settled_on, 'closedOn', f.closed_on, 'number', f.number, 'words', c.content #>> '{reply,words}') as parts,
      case when a.state = 'refused' then (a.decided_at at time zone 'Asia/Shanghai')::date
        else coalesce((c.content #>> '{reply,on}')::date, f.settled_on, f.closed_on) end as replied_on,
      case when f.case_id is null then '/mediation/applications/' || a.id else '/mediation/cases/' || f.case_id end as link
    from mediation.application a left join mediation.case_file f on f.application_id = a.id
      left join procedures.case c on c.id = f.case_id
    where a.id = r.record_id)`,
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
