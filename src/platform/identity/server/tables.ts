import type { Db, Transaction } from '#base/database/index.ts'
import type { OrganisationsTables } from '#platform/organisations/index.ts'
import type { Role, SecurityPolicy } from '../contract/index.ts'

interface PersonTable {
  id: string
  name: string
  initials: string
  username: string
  organisation_id: string
  title: string | null
  phone: string | null
  email: string | null
  created_at: Date
  created_by: string | null
  disabled_at: Date | null
  disabled_reason: string | null
  last_sign_in_at: Date | null
}

interface CredentialTable {
  person_id: string
  password_hash: string
  password_changed_at: Date
  must_change_since: Date | null
  failures: number
  locked_until: Date | null
  totp_secret: string | null
  totp_enrolled_at: Date | null
  totp_last_step: number | null
}

interface FormerPasswordTable {
  person_id: string
  password_hash: string
  replaced_at: Date
}

interface RecoveryCodeTable {
  person_id: string
  code_hash: Buffer
  used_at: Date | null
}

interface ChallengeTable {
  token_hash: Buffer
  person_id: string
  purpose: 'signIn' | 'enrolment' | 'enrolmentAtSignIn'
  totp_secret: string | null
  failures: number
  expires_at: Date
}

interface FailedSignInTable {
  id: string
  username: string
  client_address: string
  at: Date
}

export type SessionEnd = 'signedOut' | 'endedBySelf' | 'endedByAdministrator' | 'passwordChanged' | 'disabled'

interface SessionTable {
  id: string
  token_hash: Buffer
  person_id: string
  created_at: Date
  last_seen_at: Date
  idle_minutes: number
  ends_at: Date
  ended_at: Date | null
  end_reason: SessionEnd | null
  client_address: string
  user_agent: string
}

export interface PostTable {
  id: string
  person_id: string
  organisation_id: string
  role: Role
  from_on: string
  last_on: string | null
  granted_by: string | null
  ended_by: string | null
  end_reason: string | null
}

interface DelegationTable {
  id: string
  post_id: string
  to_person_id: string
  from_on: string
  last_on: string
  reason: string
  created_at: Date
  revoked_at: Date | null
}

interface HandoverTable {
  id: string
  from_person_id: string
  to_person_id: string
  organisation_id: string
  reason: string
  handed_over_by: string
  handed_over_at: Date
  work: { kind: string; text: string; count: number }[]
}

/** The slice of this module that others may join with: names of people, and who holds which post. */
export type IdentityTables = {
  'identity.person': PersonTable
  'identity.post': PostTable
}

type OwnTables = IdentityTables & {
  'identity.credential': CredentialTable
  'identity.former_password': FormerPasswordTable
  'identity.recovery_code': RecoveryCodeTable
  'identity.challenge': ChallengeTable
  'identity.failed_sign_in': FailedSignInTable
  'identity.session': SessionTable
  'identity.delegation': DelegationTable
  'identity.handover': HandoverTable
  'identity.policy': { only_row?: boolean; policy: SecurityPolicy }
  'identity.offline_key': { person_id: string; key: Buffer; made_at: Date }
  'identity.setup': { only_row?: boolean; token_hash: Buffer; made_at: Date; used_at: Date | null }
}

/** This module's view of the database. */
export function identityTables(db: Db | Transaction) {
  return db.withTables<OwnTables & OrganisationsTables>()
}
