import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type {
  DeliveryState,
  DeliveryWay,
  DossierPiece,
  DossierState,
  NewDelivery,
  PaperContent,
  PaperState,
  PresumableWay,
} from '../contract/index.ts'

export interface TemplateVersionTable {
  id: string
  organisation_id: string
  module: string
  kind: string
  version: number
  text: string
  prefix: string
  is_standard: boolean
  note: string
  changed_by: string
  changed_by_name: string
  changed_at: Date
}

export interface NumberBlockTable {
  id: string
  organisation_id: string
  module: string
  kind: string
  year: number
  first: number
  last: number
  prefix: string
  holder_name: string
  lent_by: string
  lent_at: Date
  returned_at: Date | null
  returned_because: string | null
  returned_by_name: string | null
}

export interface PaperTable {
  id: string
  organisation_id: string
  module: string
  kind: string
  subject_kind: string
  subject_id: string
  subject_title: string
  subject_link: string
  title: string
  content: PaperContent
  template_version: number | null
  state: PaperState
  needs_delivery: boolean
  year: number | null
  sequence: number | null
  number: string | null
  temporary_number: string | null
  code: string | null
  corrects_paper_id: string | null
  issued_on: string | null
  issued_by: string | null
  issued_by_name: string | null
  file_id: string | null
  sha256: string | null
  stamped_file_id: string | null
  voided_on: string | null
  voided_because: string | null
  voided_by_name: string | null
  drafted_by: string
  drafted_by_name: string
  revision: number
  created_at: Date
  changed_at: Date
}

export interface PaperDeliveryTable {
  id: string
  paper_id: string
  way: DeliveryWay
  state: DeliveryState
  content: NewDelivery
  delivered_on: string | null
  failed_because: string | null
  presumed_by: string | null
  receipt_file_id: string | null
  recorded_by: string
  recorded_by_name: string
  recorded_at: Date
}

export interface DossierTable {
  id: string
  organisation_id: string
  module: string
  subject_kind: string
  subject_id: string
  title: string
  version: number
  state: DossierState
  done: number
  total: number
  claimed_at: Date | null
  failed_because: string | null
  pages: number | null
  pieces: DossierPiece[]
  file_id: string | null
  sha256: string | null
  seal: string | null
  code: string
  bound_on: string | null
  requested_by: string
  requested_by_name: string
  requested_at: Date
}

type OwnTables = OrganisationsTables & {
  'papers.template_version': TemplateVersionTable
  'papers.number_block': NumberBlockTable
  'papers.paper': PaperTable
  'papers.paper_delivery': PaperDeliveryTable
  'papers.dossier': DossierTable
  'papers.delivery_rule': {
    organisation_id: string
    way: PresumableWay
    days: number | null
    basis: string
    decided_by_name: string
    decided_at: Date
    revision: number
  }
}

/** This module's view of the database. */
export function paperTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
