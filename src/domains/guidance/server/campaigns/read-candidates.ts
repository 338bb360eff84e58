import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { addCalendarDays, addYears } from '#platform/calendar/domain/index.ts'
import { visitsNear } from '#platform/contact-calendar/index.ts'
import { firmsOfTrade } from '#platform/counterparties/index.ts'
import { casesOfFirms, guidedSince, namePoints } from '#domains/risk-prevention/index.ts'
import { codesOf, mostFirms, type listCandidates } from '../../contract/index.ts'
import { inOrder, judgeFirm, wayTo } from '../../domain/index.ts'
import { settingsOf } from '../settings/settings-of.ts'
import { consentsOf, firmsUnderWay } from './known-of-firms.ts'
import { getCampaignRow, type CampaignRow } from './select-campaigns.ts'

type Candidates = OutputOf<typeof listCandidates>

/** Cases of longer ago say little of what a firm does today. */
const yearsOfCases = 2

export const listCandidatesUseCase = async ({
  input: { params },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listCandidates>>): Promise<Candidates> =>
  readCandidates(db, await getCampaignRow(db, params.campaignId, actor, 'guidance.record'), actor, today)

type Asked = Pick<CampaignRow, 'organisation_id' | 'risk_point_ids' | 'trade_code' | 'trade_edition' | 'place'>

/** The firms of the trade with what is known of each at this moment. */
export async function readCandidates(
  db: Db | Transaction,
  campaign: Asked,
  actor: Actor,
  today: string,
): Promise<Candidates> {
  const { organisation_id: organisationId, risk_point_ids: riskPointIds, trade_code: tradeCode, place } = campaign
  const { settings } = await settingsOf(db, organisationId)
  const { items, total, withoutTrade } = await firmsOfTrade(db, {
    actor,
    organisationId,
    tradeCodes: codesOf(tradeCode),
    tradeEdition: campaign.trade_edition,
    place,
    most: mostFirms,
  })
  const counterpartyIds = items.map(({ id }) => id)
  const points = await namePoints(db, riskPointIds)
  const cases = await casesOfFirms(db, {
    organisationId,
    counterpartyIds,
    items: points.map(({ item }) => item).filter(Boolean),
    since: addYears(today, -yearsOfCases),
  })
  const { repeatDays } = settings
  const since = addCalendarDays(today, 1 - repeatDays)
  const told = await guidedSince(db, { riskPointIds, counterpartyIds, since })
  const underWay = await firmsUnderWay(db, riskPointIds, counterpartyIds)
  const near = await visitsNear(db, { organisationId, counterpartyIds, on: today })
  const consents = await consentsOf(db, organisationId, counterpartyIds)
  const firms = items.map((firm) => ({
    ...firm,
    cases: cases.get(firm.id) ?? 0,
    way: wayTo({ ...firm, hasConsented: consents.has(firm.id) }),
    ...judgeFirm(
      {
        tradeCode: firm.tradeCode,
        cases: cases.get(firm.id) ?? 0,
        place,
        toldOn: repeatDays ? (told.get(firm.id) ?? null) : null,
        isUnderWay: underWay.has(firm.id),
        visitNear: near.get(firm.id) ?? null,
      },
      repeatDays,
    ),
  }))
  return {
    items: inOrder(firms).map(({ id, name, address, standing, reason, caution, way }) => ({
      counterpartyId: id,
      name,
      address,
      standing,
      reason,
      caution,
      way,
    })),
    total,
    withoutTrade,
    repeatDays,
  }
}
