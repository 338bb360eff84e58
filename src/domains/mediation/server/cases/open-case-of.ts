import { dayOf } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { HotlineSource } from '#platform/hotlines/contract/index.ts'
import { NewParty } from '#platform/procedures/contract/index.ts'
import { actOnCase, attachFile, openCase } from '#platform/procedures/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import {
  applicationSources,
  disputeAreas,
  mediationCases,
  type AcceptForm,
  type RefusalForm,
} from '../../contract/index.ts'
import type { z } from 'zod'
import { contactOf } from '../applications/store-application.ts'
import { mediationTables, type ApplicationPartyTable, type ApplicationTable } from '../tables.ts'
import type { Selectable } from 'kysely'
import { linkApplication } from './case-parties.ts'

type Decision =
  | { readonly action: 'accept'; readonly form: z.input<typeof AcceptForm> }
  | { readonly action: 'refuse'; readonly form: z.input<typeof RefusalForm> }

/** An application becomes a case with the decision on it, accepted or refused; asked twice it is the same case. */
export async function openCaseOf(
  tx: Transaction,
  application: Selectable<ApplicationTable>,
  decision: Decision,
  { actor, at, today }: { readonly actor: Actor; readonly at: Date; readonly today: string },
): Promise<string> {
  const parties = await mediationTables(tx)
    .selectFrom('mediation.application_party')
    .selectAll()
    .where('application_id', '=', application.id)
    .orderBy('side')
    .orderBy('position')
    .execute()
  const { id, isNew } = await openCase(tx, mediationCases, {
    organisationId: application.organisation_id,
    title: titleOf(application),
    openedOn: dayOf(application.received_at),
    content: contentOf(application),
    parties: await Promise.all(parties.map((party) => partyOf(party, application.wants_notices))),
    intakeSource: applicationSources[application.source],
    // Never the code: it is the applicant's own, and whoever reads the case would open the applicant's view with it.
    intakeNumber: application.source_number,
    isRegistered: true,
    clientKey: application.id,
    actor,
    handler: { personId: actor.personId, name: actor.name },
    partyText: '收到申请',
    isToldAlready: true,
    at,
    today,
  })
  if (!isNew) return id
  await linkApplication(tx, id, application.id)
  await takeFiles(tx, application, id, at)
  await actOnCase(tx, mediationCases, { caseId: id, ...decision, by: { kind: 'staff', actor }, at, today })
  return id
}

/** Names stand with the parties, where lists mask them; a title has none. */
function titleOf({ area, request }: Pick<ApplicationTable, 'area' | 'request'>): string {
  const first = [...(request.split(/[\n。；;！？]/, 1)[0]?.trim() || request.trim())]
  const words = first.length > 40 ? `${first.slice(0, 39).join('')}…` : first.join('')
  return `${disputeAreas[area]}：${words}`
}

function contentOf(row: Selectable<ApplicationTable>): Record<string, unknown> {
  return {
    disputeClass: row.dispute_class,
    area: row.area,
    facts: row.facts,
    request: row.request,
    amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
    actName: row.act_name,
    actMadeOn: row.act_made_on,
    actKnownOn: row.act_known_on,
    actTold: row.act_told,
    concernsRealEstate: row.concerns_real_estate,
    reconsiderationFirst: row.reconsideration_first,
    actingUnitId: row.acting_unit_id,
    cameFrom: HotlineSource.safeParse(row.source).data ?? null,
  }
}

const telephone = /^\+?[0-9][0-9 -]{4,19}$/

async function partyOf(row: ApplicationPartyTable, applicantWantsNotices: boolean): Promise<NewParty> {
  const cipher = await currentContactCipher()
  const open = (sealed: Buffer | null) => (sealed === null ? null : cipher.open(sealed, contactOf(row.id)))
  const phone = (text: string | null) => (text !== null && telephone.test(text) ? text : null)
  const contact = open(row.contact)
  return NewParty.parse({
    role: row.side,
    // Unknown on the form; somebody is masked rather than shown.
    kind: /(?:公司|局|处|店|厂|院|校|中心|委员会|政府|合作社|集团|部|所)$/.test(row.name)
      ? 'organisation'
      : 'individual',
    name: row.name,
    phone: phone(contact),
    email: contact?.includes('@') ? contact : null,
    wantsNotices: applicantWantsNotices && row.side === 'applicant' && row.position === 1,
    representative: row.representative_name
      ? { name: row.representative_name, phone: phone(open(row.representative_contact)) }
      : null,
  })
}

/** What came with the form goes over to the case's store, into the dossier's part for evidence. */
async function takeFiles(
  tx: Transaction,
  { id, organisation_id: organisationId }: Pick<ApplicationTable, 'id' | 'organisation_id'>,
  caseId: string,
  at: Date,
): Promise<void> {
  const files = await mediationTables(tx)
    .selectFrom('mediation.application_file')
    .select(['name', 'content'])
    .where('application_id', '=', id)
    .orderBy('id')
    .execute()
  for (const { name, content } of files) {
    const { id: fileId } = await storeFile(tx, { content, name, organisationId, actor: null, at })
    await attachFile(tx, { caseId, entryId: null, fileId, part: 'evidence', addedBy: null, addedByName: '申请人', at })
  }
}
