import { sql } from 'kysely'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { inReach } from '#platform/organisations/index.ts'
import { casesOf } from '#platform/procedures/index.ts'
import type { CampaignWork, listCampaignWork } from '../../contract/index.ts'
import { caseStateOf, stepOf } from '../../domain/index.ts'

type Row = Omit<CampaignWork, 'step'> & { readonly state: string }

const states = Object.values(caseStateOf)

/** The number is the one of the list behind it: all firms at that step, as soon as one of them is this person's to handle. */
export async function listCampaignWorkUseCase({
  actor,
  db,
}: UseCase<InputOf<typeof listCampaignWork>>): Promise<OutputOf<typeof listCampaignWork>> {
  const { rows } = await sql<Row>`
    with mine as (${casesOf(actor)}),
      begun as (
        select distinct f.campaign_id as id from mine join guidance.campaign_firm f on f.case_id = mine.case_id
        where f.state = 'issued')
    select b.id as "campaignId", b.title, o.name as "organisationName", r.state, count(*)::int as firms,
      min(least(r.follow_up_on, p.due_on)) as "dueOn"
    from begun join guidance.campaign b on b.id = begun.id
      join organisations.organisation o on o.id = b.organisation_id
      join guidance.campaign_firm f on f.campaign_id = b.id and f.state = 'issued'
      join guidance.case_record r on r.case_id = f.case_id
      join procedures.case p on p.id = f.case_id
    where r.state = any(${states}::text[]) and ${inReach(actor, 'guidance.read', 'o.path')}
    group by b.id, b.title, o.name, r.state
    having bool_or(r.preferred_on is null and r.case_id in (select case_id from mine))
    order by min(least(r.follow_up_on, p.due_on)), b.id
    limit 50`.execute(db)
  return { items: rows.map(({ state, ...row }) => ({ ...row, step: stepOf(state)! })) }
}
