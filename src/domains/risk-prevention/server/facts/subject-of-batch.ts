import type { Fact } from '#platform/evidence/index.ts'
import type { BatchTable } from '../tables.ts'

/** The batch as the record that a fact tells of. */
export function subjectOfBatch(batch: Pick<BatchTable, 'id' | 'title'>): Fact['subject'] {
  return {
    module: 'risk-prevention',
    id: batch.id,
    label: batch.title,
    link: `/risk-prevention/batches/${batch.id}`,
  }
}
