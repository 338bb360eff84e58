import type { RawBuilder } from 'kysely'
import type { Transaction } from '#base/database/index.ts'
import type { DefinedIntake, HotlineSource, Standing } from '../contract/index.ts'
import type { ReadWords } from '../domain/index.ts'

/** A work order that nothing is wrong with. */
export interface TakenOrder<Row> {
  readonly organisationId: string
  readonly source: HotlineSource
  readonly number: string
  readonly row: Row
  /** Who uploaded the table; of a delivery the key's name. */
  readonly enteredByName: string
  readonly at: Date
  readonly today: string
}

/** How far a record is, as the owner's SQL answers it. */
export interface RecordStanding {
  readonly standing: Standing
  /** The domain's own state. */
  readonly state: string
  /** What the reply is made of. */
  readonly parts: Readonly<Record<string, string | null>>
  readonly replied_on: string | null
  readonly link: string | null
}

/** A work order that somebody typed in. */
export interface OrderByHand {
  readonly record_id: string
  readonly organisation_id: string
  readonly source: HotlineSource
  readonly number: string
  readonly received_at: Date
  readonly entered_by_name: string | null
}

/** The module whose records work orders become. */
export interface IntakeOwner<Row = unknown> {
  readonly definition: DefinedIntake
  readonly readWords: ReadWords<Row>
  /** Makes the record in the same transaction, or says why it cannot be; then it must have written nothing. */
  readonly take: (
    tx: Transaction,
    order: TakenOrder<Row>,
  ) => Promise<{ readonly recordId: string } | { readonly fault: string }>
  /** A select of `OrderByHand`: records that people registered under a hotline's number, and that no table or delivery brought. */
  readonly byHand: RawBuilder<OrderByHand>
  /** A select of `RecordStanding` for the record `r.record_id`; `parts` as jsonb. */
  readonly standing: RawBuilder<RecordStanding>
  /** In words for the hotline; no reply is an empty text. */
  readonly describe: (standing: RecordStanding) => { readonly stateText: string; readonly reply: string }
}
