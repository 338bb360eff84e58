import type { FieldError } from '#base/http/index.ts'
import type { DeliveredRecord, RecordFields } from '../../../contract/index.ts'
import { importFields, judgeRecord } from '../../../domain/records/index.ts'

const labelOf = (field: string) => importFields.records.find(({ name }) => name === field)?.label ?? field

export type JudgedRecord = RecordFields & { readonly sourceNumber: string }

/** The records as they will be kept, by the same judge as files, and everything that is wrong with each. */
export function judgeDelivery(
  delivered: readonly DeliveredRecord[],
  districts: ReadonlyMap<string, string>,
  today: string,
): { records: JudgedRecord[]; errors: FieldError[] } {
  const errors: FieldError[] = []
  const firstAt = new Map<string, number>()
  const records = delivered.map(({ district, ...fields }, index) => {
    const fail = (field: string, message: string) =>
      errors.push({
        path: `body.records.${index}.${field}`,
        message: `第 ${index + 1} 条的${labelOf(field)}：${message}`,
      })
    const districtId = district ? (districts.get(district.replaceAll(/\s/g, '')) ?? null) : null
    if (district && !districtId) fail('district', `没有“${district}”这个区县，请写全称、简称或编号`)
    const { record, faults } = judgeRecord({ ...fields, districtId }, today)
    for (const { field, message } of faults) fail(field, message)
    const { sourceNumber } = fields
    const first = firstAt.get(sourceNumber)
    if (first !== undefined)
      fail('sourceNumber', `“${sourceNumber}”与第 ${first + 1} 条重复，一次报送中每个编号只能有一条`)
    else firstAt.set(sourceNumber, index)
    return { ...record, sourceNumber }
  })
  return { records, errors }
}
