import { addExemptionItem } from '#domains/exemptions/contract/index.ts'
import type { SignedIn } from './app.ts'

/** An exemption that the county has written and not yet published. */
export async function furnishExemptions(clerk: SignedIn, organisationId: string): Promise<void> {
  const content = {
    name: '演示轻微违法行为',
    kind: 'minorOffence' as const,
    condition: '首次发现',
    levels: ['county' as const],
    law: '演示条例',
    article: '第一条',
    validFrom: '2020-01-01',
  }
  await clerk.call(addExemptionItem, { body: { organisationId, content } })
}
