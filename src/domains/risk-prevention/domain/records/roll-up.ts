import { defineRollUp, type Increment } from '#platform/measures/domain/index.ts'
import type { RecordFields } from '../../contract/index.ts'
import { timeSlotOf } from './time-slot.ts'

/** What is counted of enforcement records, and by which keys. An absent key counts under the empty text. */
export const enforcementRollUp = defineRollUp({
  name: 'risk-prevention.enforcement',
  measures: ['simple', 'coercive', 'major', 'amount'],
  cubes: {
    itemDistrict: { keys: ['item', 'district'], grains: ['month'], overAll: true },
    place: { keys: ['place'], grains: ['month', 'quarter'], overAll: true },
    itemPlace: { keys: ['item', 'place'], grains: ['month', 'quarter'], overAll: true },
    itemTrade: { keys: ['item', 'trade'], grains: ['month'] },
    itemTime: { keys: ['item', 'time'], grains: ['month'] },
    item: { keys: ['item'], grains: ['day'], overAll: true },
  },
})

export type Counted = Pick<
  RecordFields,
  | 'item'
  | 'place'
  | 'districtId'
  | 'tradeCode'
  | 'tradeEdition'
  | 'occurredOn'
  | 'occurredTime'
  | 'procedure'
  | 'major'
  | 'amount'
>

/** One record as the roll-up counts it. */
export function incrementOf(organisationId: string, record: Counted): Increment {
  return {
    organisationId,
    on: record.occurredOn,
    keys: {
      item: record.item,
      place: record.place,
      district: record.districtId ?? '',
      trade: record.tradeCode ? `${record.tradeCode}@${record.tradeEdition}` : '',
      time: timeSlotOf(record.occurredOn, record.occurredTime),
    },
    measures: {
      simple: record.procedure === 'simple' ? 1 : 0,
      coercive: record.procedure === 'coercive' ? 1 : 0,
      major: record.major ? 1 : 0,
      amount: record.amount,
    },
  }
}
