import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, InputOf, UseCase } from '#base/http/index.ts'
import { getCounterparty } from '#platform/counterparties/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { riskLevelTexts } from '#domains/risk-prevention/contract/index.ts'
import { findRiskPoint } from '#domains/risk-prevention/index.ts'
import type { PointStart, showPointStart, StartParty } from '../../contract/index.ts'
import { proposedMode } from '../../domain/index.ts'
import { settingsOf } from '../settings/settings-of.ts'

/** From a point, its level and a firm to a guidance that only has to be read and sent. */
export async function showPointStartUseCase({
  input: { params, query },
  actor,
  db,
}: UseCase<InputOf<typeof showPointStart>>): Promise<PointStart> {
  const point = await findRiskPoint(db, params.riskPointId, actor)
  const { content } = point
  const { settings } = await settingsOf(db, point.organisation_id)
  const basis = content.bases[0]
  return {
    riskPointId: point.id,
    reason: [
      `“${point.name}”${point.level ? `（${riskLevelTexts[point.level]}）` : '（等级未确认）'}`,
      content.counts ? `${content.counts.from}至${content.counts.to} ${content.counts.cases} 件` : '',
    ]
      .filter(Boolean)
      .join('，'),
    organisationId: point.organisation_id,
    organisationName: (await getOrganisation(db, point.organisation_id)).name,
    title: point.name,
    mode: proposedMode(point.level, settings),
    topic: point.name,
    words: content.advice || `请留意“${point.name}”：${content.behaviour}`.slice(0, 2000),
    grounds: basis ? `${basis.law}${basis.article}` : '',
    tradeCode: content.trade.code,
    tradeEdition: content.trade.edition,
    place: content.place,
    parties: query.counterpartyId ? [await partyOf(db, query.counterpartyId, actor)] : [emptyParty],
  }
}

/** Still without a name, which whoever opens the case writes. */
const emptyParty: StartParty = { role: 'counterparty', kind: 'organisation', name: '', code: null, address: null }

async function partyOf(db: Db | Transaction, counterpartyId: string, actor: Actor): Promise<StartParty> {
  const { kind, name, code, address } = await getCounterparty(db, counterpartyId, actor)
  // An individual is named by who handles the case: nothing of it is shown here.
  if (kind === 'individual') return { ...emptyParty, kind }
  return { ...emptyParty, name, code: code && /^[0-9A-Z]{18}$/.test(code) ? code : null, address }
}
