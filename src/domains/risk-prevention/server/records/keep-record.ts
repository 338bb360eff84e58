import type { InputOf, Writing } from '#base/http/index.ts'
import {
  riskProblems,
  type EnforcementRecord,
  type recordByHand,
  type removeEnforcementRecord,
} from '../../contract/index.ts'
import { judgeRecord } from '../../domain/records/index.ts'
import { requireDistrict } from './districts.ts'
import { insertRecords } from './insert-records.ts'
import { getRecord } from './list-records.ts'
import { removeRecords } from './remove-records.ts'
import { requireUnit } from '#platform/organisations/index.ts'

/** Writes one record by hand. */
export async function recordByHandUseCase({
  input: { body },
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof recordByHand>>): Promise<EnforcementRecord> {
  const { organisationId, ...fields } = body
  const unit = await requireUnit(db, organisationId, actor, 'risk-prevention.keep-records')
  const { record, faults } = judgeRecord(fields, today)
  if (faults.length)
    throw riskProblems.refuse(
      'risk-prevention.record-wrong',
      faults.map(({ message }) => message).join('；'),
      faults.map(({ field, message }) => ({ path: `body.${field}`, message })),
    )
  await requireDistrict(db, record.districtId)
  const [id] = await insertRecords(db, { organisationId, source: 'hand', at: now }, [record])
  if (!id)
    throw riskProblems.refuse(
      'risk-prevention.record-exists',
      record.sourceNumber
        ? `“${unit.name}”已有来源编号为“${record.sourceNumber}”的记录，请核对编号`
        : `“${unit.name}”已有一条完全相同的记录；确是另一件的，请填写来源编号以便区分`,
    )
  audit({
    subject: `risk-prevention.enforcement_record:${id}`,
    organisationId,
    summary: `登记${record.occurredOn}“${record.item}”的执法记录`,
  })
  return getRecord(db, id, actor)
}

export async function removeRecordUseCase({
  input: { params, body },
  actor,
  db,
  audit,
}: Writing<InputOf<typeof removeEnforcementRecord>>): Promise<void> {
  const record = await getRecord(db, params.enforcementRecordId, actor)
  await requireUnit(db, record.organisationId, actor, 'risk-prevention.keep-records')
  if (!(await removeRecords(db, { ids: [record.id] })))
    throw riskProblems.refuse('risk-prevention.record-not-found', '这条执法记录刚被他人撤销')
  audit({
    subject: `risk-prevention.enforcement_record:${record.id}`,
    organisationId: record.organisationId,
    summary: `撤销${record.occurredOn}“${record.item}”的执法记录：${body.reason}`,
    details: record,
  })
}
