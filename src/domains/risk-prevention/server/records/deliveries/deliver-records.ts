import { createRateLimiter, type InputOf, type Writing } from '#base/http/index.ts'
import { deliverRecords, riskProblems, type RecordDelivery } from '../../../contract/index.ts'
import { districtsByName } from '../districts.ts'
import { insertRecords, type Origin } from '../insert-records.ts'
import { requireKey } from '../keys/require-key.ts'
import type { RecordTable } from '../tables.ts'
import { judgeDelivery } from './judge-delivery.ts'
import { replaceChanged } from './replace-changed.ts'

const shownErrors = 200
/** A key's own measure; many systems may stand behind one address. */
const requestsPerKey = { ...deliverRecords, perMinute: 60 }
const limitKey = createRateLimiter()

/** Takes records from another system: all of them or none. */
export async function deliverRecordsUseCase({
  input: { body },
  db,
  now,
  today,
  header,
  audit,
}: Writing<InputOf<typeof deliverRecords>>): Promise<RecordDelivery> {
  const { keyId, keyName, organisationId, organisationName } = await requireKey(db, header('authorization'), today)
  limitKey(requestsPerKey, keyId)
  const { records, errors } = judgeDelivery(body.records, await districtsByName(db), today)
  if (errors.length) {
    const first = errors.slice(0, 5).map(({ message }) => message)
    throw riskProblems.refuse(
      'risk-prevention.record-wrong',
      `共 ${errors.length} 处错误，本次 ${records.length} 条均未写入，请改正后整批重新报送。${first.join('；')}`,
      errors.slice(0, shownErrors),
    )
  }
  const origin: Origin = { organisationId, source: 'api', keyId, at: now }
  const ids = await insertRecords(db, origin, records)
  const present = records.filter((_, index) => ids[index] === null)
  const known = await replaceChanged(db, origin, present)
  const answered = known.values()
  const outcomes = records.map(({ sourceNumber }, index): RecordDelivery['records'][number] => {
    const id = ids[index]
    if (id) return { sourceNumber, id, outcome: 'added' }
    const one = answered.next().value!
    return { sourceNumber, id: one.id, outcome: one.replaced ? 'replaced' : 'unchanged' }
  })
  const of = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length
  const counts = { added: of('added'), replaced: of('replaced'), unchanged: of('unchanged') }
  audit({
    subject: `risk-prevention.record_key:${keyId}`,
    organisationId,
    person: { id: keyId, name: `报送密钥“${keyName}”` },
    summary: `向“${organisationName}”报送执法记录 ${records.length} 条：新增 ${counts.added}，更正 ${counts.replaced}，相同 ${counts.unchanged}`,
    details: { before: known.flatMap(({ replaced }) => (replaced ? [formerly(replaced)] : [])) },
  })
  return { ...counts, records: outcomes }
}

/** What a corrected record said before, as it stays in the audit log. */
const formerly = ({ duplicate_key: _key, content_hash: _hash, ...row }: RecordTable) => row
