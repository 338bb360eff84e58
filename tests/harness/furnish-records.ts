import { businessToday } from '#base/clock/index.ts'
import { beginRecordImport, issueRecordKey, recordByHand } from '#domains/risk-prevention/contract/index.ts'
import type { SignedIn } from './app.ts'
import { upload } from './upload.ts'

/** An enforcement record about a firm, a table that waits for its columns, and a key for a system. */
export async function furnishRecords(clerk: SignedIn, reviewer: SignedIn, organisationId: string): Promise<void> {
  await clerk.call(recordByHand, {
    body: {
      organisationId,
      item: '违法停车',
      occurredOn: '2020-05-06',
      place: '演示一路',
      procedure: 'simple',
      counterpartyKind: 'organisation',
      counterpartyName: '演示区内商行',
      sourceNumber: '演示-1',
    },
  })
  const table = '违法行为,发生日期,程序\n违法停车,2020-05-07,简易程序\n'
  const uploadId = await upload(clerk, '演示记录.csv', Buffer.from(table))
  await clerk.call(beginRecordImport, { body: { organisationId, uploadId } })
  await reviewer.call(issueRecordKey, { body: { organisationId, name: '演示办案系统', expiresOn: businessToday() } })
}
