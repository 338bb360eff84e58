import { readConfig } from '#base/config/index.ts'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { renderPdf } from '#platform/documents/index.ts'
import { procedureProblems } from '#platform/procedures/contract/index.ts'
import { getCase } from '#platform/procedures/index.ts'
import { mediationCases, mediationProblems, type printPartySlip } from '../../contract/index.ts'
import { contentOf, partySlip } from '../../domain/index.ts'
import { listCaseParties } from './case-parties.ts'

/** For whoever handles the case alone: the slip opens the party's view. */
export async function printPartySlipUseCase({
  input: { params },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof printPartySlip>>): Promise<FileAnswer> {
  const one = await getCase(db, mediationCases, params.caseId, actor, today)
  if (!one.rights.includes('handle'))
    throw procedureProblems.refuse(
      'procedures.not-your-part',
      `这件案件由${one.organisationName}办理，您可以查看，不能打印凭条`,
    )
  const row = (await listCaseParties(db, one.id)).find(({ party_id }) => party_id === params.partyId)
  const party = one.partyList.find(({ id }) => id === params.partyId)
  if (!row || !party) throw mediationProblems.refuse('mediation.not-found', '案件里没有这一方，请刷新后再试')
  audit({
    subject: `mediation.case:${one.id}`,
    organisationId: one.organisationId,
    summary: `案件 ${one.number}：打印${party.roleText}的查询凭条`,
  })
  const slip = partySlip({
    unit: one.organisationName,
    number: one.number,
    side: row.role,
    name: party.name,
    code: row.code,
    address: `${readConfig().portalUrl}/mediation/progress`,
    remedies: contentOf(one).remedies.map(({ sentence }) => sentence),
  })
  return {
    fileName: `查询凭条-${one.number}-${party.roleText}.pdf`,
    mediaType: 'application/pdf',
    content: await renderPdf('form', slip, { createdAt: now.toISOString() }),
    inline: true,
  }
}
