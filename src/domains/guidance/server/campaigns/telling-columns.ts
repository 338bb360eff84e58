import type { Selectable } from 'kysely'
import type { CampaignFields } from '../../contract/index.ts'
import type { SeasonTable } from '../tables.ts'

/** Whom a batch or a season tells of what, as columns: the same in both tables. */
export const tellingColumns = (
  fields: Pick<CampaignFields, 'riskPointIds' | 'tradeCode' | 'tradeEdition' | 'place' | 'mode' | 'words'>,
) => ({
  risk_point_ids: fields.riskPointIds,
  trade_code: fields.tradeCode,
  trade_edition: fields.tradeEdition,
  place: fields.place,
  mode: fields.mode,
  words: fields.words,
})

type Telling = Pick<Selectable<SeasonTable>, keyof ReturnType<typeof tellingColumns>>

/** The same columns of a row that has more. */
export const tellingOf = ({ risk_point_ids, trade_code, trade_edition, place, mode, words }: Telling): Telling => ({
  risk_point_ids,
  trade_code,
  trade_edition,
  place,
  mode,
  words,
})
