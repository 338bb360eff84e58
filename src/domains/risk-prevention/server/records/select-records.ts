import { sql } from 'kysely'
import type { z } from 'zod'
import { beginningWith, type Db, type Transaction } from '#base/database/index.ts'
import { subtree, type Actor } from '#base/http/index.ts'
import { shownName } from '#platform/counterparties/domain/index.ts'
import { getOrganisation, unitsInReach, unitsWithin } from '#platform/organisations/index.ts'
import { sameFirm } from '#platform/counterparties/index.ts'
import type { EnforcementRecord, RecordFilter } from '../../contract/index.ts'
import { recordTables } from './tables.ts'

type Filter = z.output<typeof RecordFilter> & { q?: string | undefined }

/** The records that the person may see and the filter leaves. */
export async function selectRecords(db: Db | Transaction, actor: Actor, filter: Filter) {
  const units = unitsInReach(actor, 'risk-prevention.read-records')
  const asked = filter.organisationId
    ? unitsWithin([subtree((await getOrganisation(db, filter.organisationId)).path)])
    : undefined
  const beginning = filter.q ? beginningWith(filter.q) : ''
  return recordTables(db)
    .selectFrom('risk_prevention.enforcement_record as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .leftJoin('organisations.organisation as d', 'd.id', 'r.district_id')
    .select([
      'r.id',
      'r.organisation_id as organisationId',
      'o.name as organisationName',
      'r.item',
      'r.counterparty_id as counterpartyId',
      'r.counterparty_kind as counterpartyKind',
      'r.counterparty_name as counterpartyName',
      'r.trade_code as tradeCode',
      'r.trade_edition as tradeEdition',
      'r.occurred_on as occurredOn',
      'r.occurred_time as occurredTime',
      'r.place',
      'r.longitude',
      'r.latitude',
      'r.district_id as districtId',
      'd.name as districtName',
      'r.article',
      'r.procedure',
      'r.result',
      'r.major',
      'r.amount',
      'r.officer',
      'r.source_number as sourceNumber',
      'r.source',
      'r.record_import_id as recordImportId',
    ])
    .where(sql<boolean>`r.organisation_id in (${units})`)
    .$if(asked !== undefined, (query) => query.where(sql<boolean>`r.organisation_id in (${asked!})`))
    .$if(filter.item !== undefined, (query) => query.where('r.item', '=', filter.item!))
    .$if(filter.place !== undefined, (query) => query.where('r.place', '=', filter.place!))
    .$if(filter.districtId !== undefined, (query) => query.where('r.district_id', '=', filter.districtId!))
    .$if(filter.missing === 'district', (query) => query.where('r.district_id', 'is', null))
    .$if(filter.time !== undefined, (query) => query.where(atTime(filter.time!)))
    .$if(filter.tradeCode !== undefined, (query) => query.where('r.trade_code', '=', filter.tradeCode!))
    .$if(filter.procedure !== undefined, (query) => query.where('r.procedure', '=', filter.procedure!))
    .$if(filter.major !== undefined, (query) => query.where('r.major', '=', true))
    .$if(filter.from !== undefined, (query) => query.where('r.occurred_on', '>=', filter.from!))
    .$if(filter.to !== undefined, (query) => query.where('r.occurred_on', '<=', filter.to!))
    .$if(filter.recordImportId !== undefined, (query) => query.where('r.record_import_id', '=', filter.recordImportId!))
    .$if(filter.recordKeyId !== undefined, (query) => query.where('r.record_key_id', '=', filter.recordKeyId!))
    .$if(filter.counterpartyId !== undefined, (query) =>
      query.where(sql<boolean>`r.counterparty_id in (${sameFirm(filter.counterpartyId!)})`),
    )
    .$if(beginning !== '', (query) =>
      query.where(({ or, eb }) =>
        or([
          eb('r.item', 'like', beginning),
          eb('r.place', 'like', beginning),
          eb('r.source_number', '=', filter.q!),
          sql<boolean>`(r.counterparty_kind = 'organisation' and r.counterparty_name like ${beginning})`,
        ]),
      ),
    )
}

/** As the roll-up sorts records into weekdays and quarters of the day. */
function atTime(slot: string) {
  const [weekday, band] = slot.split('.')
  const hours =
    band === undefined ? sql`r.occurred_time is null` : sql`left(r.occurred_time, 2)::int / 6 = ${Number(band)}`
  return sql<boolean>`(extract(dow from r.occurred_on)::int = ${Number(weekday)} and ${hours})`
}

/** What leaves the server: an individual's name is masked. */
export function masked<Row extends Pick<EnforcementRecord, 'counterpartyKind' | 'counterpartyName'>>(row: Row): Row {
  return row.counterpartyKind
    ? { ...row, counterpartyName: shownName(row.counterpartyKind, row.counterpartyName) }
    : row
}
