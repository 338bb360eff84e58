import type { Db, Transaction } from '#base/database/index.ts'
import { riskTables } from '../../server/tables.ts'
import type { SubscriptionMessage, SubscriptionState } from '../contract/subscription.ts'

export interface SubscriptionTable {
  id: string
  organisation_id: string
  place_id: string | null
  trade_key: string
  channel: 'email' | 'sms'
  contact: Buffer | null
  contact_key: Buffer | null
  masked: string
  state: SubscriptionState
  code_hash: Buffer | null
  code_until: Date | null
  tries: number
  created_at: Date
  confirmed_at: Date | null
  keep_until: string | null
  told_until: Date | null
  told_on: string | null
}

export interface SubscriptionMessageTable {
  id: string
  organisation_id: string
  key: string
  channel: 'email' | 'sms'
  sealed: Buffer | null
  masked: string
  subject: string
  shown_text: string
  state: SubscriptionMessage['state']
  attempts: number
  made_at: Date
  next_attempt_at: Date
}

interface NewsTable {
  id: string
  batch_id: string
  published_at: Date
}

type OwnTables = {
  'risk_prevention.subscription': SubscriptionTable
  'risk_prevention.subscription_news': NewsTable
  'risk_prevention.subscription_message': SubscriptionMessageTable
}

/** Subscriptions beside the tables of points and units. */
export function subscriptionTables(db: Db | Transaction) {
  return riskTables(db).withTables<OwnTables>()
}
