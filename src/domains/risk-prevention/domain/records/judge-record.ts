import { faultOfCode, guessKind, plainCode, plainName } from '#platform/counterparties/domain/index.ts'
import type { RecordFields } from '../../contract/index.ts'
import { readTrade } from './read-values.ts'

export interface FieldFault {
  /** Name of the field. */
  readonly field: string
  readonly message: string
}

/**
 * What shapes alone cannot say: check digits, days to come, trades, and that a number has its name. Answers the record as
 * it will be kept.
 */
export function judgeRecord(fields: RecordFields, today: string): { record: RecordFields; faults: FieldFault[] } {
  const faults: FieldFault[] = []
  const name = plainName(fields.counterpartyName)
  const code = fields.counterpartyCode ? plainCode(fields.counterpartyCode) : null
  const kind = name || code ? (fields.counterpartyKind ?? guessKind(name, code)) : null
  if (code && !name) faults.push({ field: 'counterpartyName', message: '有证件号码，却没有写当事人名称' })
  const wrongCode = code && kind ? faultOfCode(kind, code) : null
  if (wrongCode) faults.push({ field: 'counterpartyCode', message: wrongCode })
  if (fields.occurredOn > today)
    faults.push({ field: 'occurredOn', message: `${fields.occurredOn} 晚于今天，请核对年份` })
  const trade = fields.tradeCode ? readTrade(fields.tradeCode) : null
  if (trade && 'fault' in trade) faults.push({ field: 'tradeCode', message: trade.fault })
  if ((fields.longitude === null) !== (fields.latitude === null))
    faults.push({
      field: fields.longitude === null ? 'longitude' : 'latitude',
      message: '经度和纬度要么都写，要么都不写',
    })
  const tradeCode = trade && 'value' in trade ? trade.value : null
  const record = { ...fields, counterpartyName: name, counterpartyCode: code, counterpartyKind: kind, tradeCode }
  return { record, faults }
}
