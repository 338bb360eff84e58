import { sql } from 'kysely'
import { Problem } from '#base/http/index.ts'
import type { IntakeOwner, RecordStanding } from '#platform/hotlines/index.ts'
import { readBySchema } from '#platform/hotlines/domain/index.ts'
import { ApplicationFields, applicationStateTexts, elsewhere, type Elsewhere } from '../../contract/index.ts'
import { mediationIntake } from '../../contract/intake.ts'
import { applicationFaults, formOfWords } from '../../domain/index.ts'
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
  standing: sql<RecordStanding>`(
    select case a.state when 'received' then 'waiting' when 'refused' then 'replied' else 'handling' end as standing,
      a.state,
      jsonb_build_object('refusal', a.refusal_reason, 'goTo', array_to_string(a.go_to, ',')) as parts,
      case when a.state = 'refused' then (a.decided_at at time zone 'Asia/Shanghai')::date end as replied_on,
      '/mediation/applications/' || a.id as link
    from mediation.application a where a.id = r.record_id)`,
  describe: ({ state, parts }) => ({
    stateText: applicationStateTexts[state as keyof typeof applicationStateTexts] ?? state,
    reply: parts['refusal'] ? `不予受理：${parts['refusal']}。可以去：${placesOf(parts['goTo'])}` : '',
  }),
}

const placesOf = (keys: string | null | undefined) =>
  (keys ?? '')
    .split(',')
    .map((key) => elsewhere[key as Elsewhere] ?? key)
    .join('、')
