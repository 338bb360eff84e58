import type { Db, Transaction } from '#base/database/index.ts'
import type { CounterpartiesTables } from '#platform/counterparties/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  ImportKind,
  ImportState,
  RecordFields,
  RecordMapping,
  RecordProcedure,
  RecordSource,
  TradeEdition,
} from '../../contract/index.ts'
import type { FieldFault } from '../../domain/records/index.ts'

export interface ImportTable {
  id: string
  organisation_id: string
  kind: ImportKind
  file_id: string
  file_name: string
  file_bytes: number
  is_workbook: boolean
  encoding: string
  delimiter: string
  header: string[]
  sample: string[][]
  mapping: RecordMapping
  mapping_from: 'remembered' | 'guessed' | 'chosen'
  state: ImportState
  message: string | null
  bytes_read: number
  rows_read: number
  rows_added: number
  rows_known: number
  rows_wrong: number
  rows_undone: number
  undo_reason: string | null
  started_by: string
  started_by_name: string
  created_at: Date
  ended_at: Date | null
  revision: number
}

export interface FaultTable {
  record_import_id: string
  line: number
  cells: string[]
  faults: FieldFault[]
}

export interface RecordTable {
  id: string
  organisation_id: string
  source: RecordSource
  record_import_id: string | null
  record_key_id: string | null
  source_number: string | null
  duplicate_key: string
  content_hash: string
  item: string
  counterparty_id: string | null
  counterparty_kind: RecordFields['counterpartyKind']
  counterparty_name: string
  trade_code: string | null
  trade_edition: TradeEdition | null
  occurred_on: string
  occurred_time: string | null
  place: string
  longitude: number | null
  latitude: number | null
  district_id: string | null
  article: string
  procedure: RecordProcedure
  result: string
  major: boolean
  amount: number
  officer: string
  recorded_at: Date
}

export interface KeyTable {
  id: string
  organisation_id: string
  name: string
  beginning: string
  hash: string
  created_by: string
  created_by_name: string
  created_at: Date
  expires_on: string
  last_used_on: string | null
  revoked_at: Date | null
  revoked_by_name: string | null
  revoked_because: string | null
}

interface InspectionTable {
  id: string
  organisation_id: string
  record_import_id: string | null
  month: string
  item: string
  district_id: string | null
  inspections: number
}

interface MappingTable {
  organisation_id: string
  signature: string
  mapping: RecordMapping
  changed_at: Date
}

type RecordTables = {
  'risk_prevention.record_import': ImportTable
  'risk_prevention.import_fault': FaultTable
  'risk_prevention.column_mapping': MappingTable
  'risk_prevention.record_key': KeyTable
  'risk_prevention.enforcement_record': RecordTable
  'risk_prevention.inspection_count': InspectionTable
}

/** The tables of records, with units and counterparties to join. */
export function recordTables(db: Db | Transaction) {
  return db.withTables<RecordTables & OrganisationsTables & CounterpartiesTables>()
}
