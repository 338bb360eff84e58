import type { Generated } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { ExemptionKind, ExemptionLevel, PublicExemption } from '../contract/index.ts'

export interface ExemptionItemTable {
  id: string
  organisation_id: string
  name: string
  item: string
  kind: ExemptionKind
  condition: string
  correction_days: number | null
  levels: ExemptionLevel[]
  law: string
  article: string
  quote: string
  basis_confirmed_by: string | null
  basis_confirmed_by_name: string | null
  basis_confirmed_at: Date | null
  basis_source: string | null
  valid_from: string
  valid_to: string | null
  removed_at: Date | null
  removed_because: string | null
  written_by: string
  written_by_name: string
  revision: Generated<number>
  created_at: Date
  changed_at: Date
}

interface SentListTable {
  version_id: string
  organisation_id: string
  publication_id: string | null
  items: PublicExemption[]
  sent_at: Date
}

interface PublishedItemTable {
  id: string
  organisation_id: string
  organisation_name: string
  register_id: string
  register_code: string
  version_number: number
  item_keys: string[]
  article_key: string
  valid_from: string
  valid_to: string | null
  content: PublicExemption
  published_on: string
}

type OwnTables = {
  'exemptions.exemption_item': ExemptionItemTable
  'exemptions.sent_list': SentListTable
  'exemptions.published_item': PublishedItemTable
}

export function exemptionTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
