import { newId } from '#base/ids/index.ts'
import { recordVisit } from '#domains/guidance/contract/index.ts'
import { picture } from '#domains/guidance/tests/picture.ts'
import type { SignedIn } from './app.ts'

/** A visit with photograph and signature. */
export async function furnishGuidance(clerk: SignedIn, organisationId: string): Promise<void> {
  await clerk.call(recordVisit, {
    body: {
      id: newId(),
      organisationId,
      guidedAt: '2020-12-02T10:00:00+08:00',
      counterparty: { name: '演示走访商户' },
      topic: '没有明码标价',
      mode: 'reminder',
      words: '请写明价格',
      officers: [{ name: '演示执法人员' }],
      photos: [picture],
      acknowledgement: { kind: 'signed', image: picture, signer: '演示店主' },
      copy: { kind: 'none' },
    },
  })
}
