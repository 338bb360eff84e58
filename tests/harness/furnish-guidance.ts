import { newId } from '#base/ids/index.ts'
import {
  addSeason,
  adviceCases,
  guidanceCases,
  guidancePapers,
  prepareCampaign,
  recordVisit,
} from '#domains/guidance/contract/index.ts'
import { listRiskPoints } from '#domains/risk-prevention/contract/index.ts'
import { furnishPapers } from '#platform/papers/testing/furnish-papers.ts'
import { samplePdf } from '#platform/files/testing/sample-pdf.ts'
import { picture } from '#domains/guidance/tests/picture.ts'
import type { SignedIn } from './app.ts'
import { upload } from './upload.ts'

/** A prepared campaign and a season; a visit with photograph and signature; a guidance with a file and papers; an advice. */
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
  const parties = [{ role: 'counterparty', kind: 'organisation' as const, name: '演示走访商户' }]
  const { id } = await clerk.call(guidanceCases.endpoints.open, {
    body: {
      organisationId,
      title: '本区的指导',
      content: { mode: 'suggestion', topic: '明码标价', words: '请写明价格' },
      parties,
      clientKey: newId(),
      uploadIds: [await upload(clerk, '演示附件.pdf', await samplePdf())],
    },
  })
  await furnishPapers(clerk, guidancePapers, organisationId, { kind: 'case', id })
  await clerk.call(adviceCases.endpoints.open, {
    body: {
      organisationId,
      title: '本区的意见',
      content: {
        facts: '演示事实',
        opinion: '演示意见',
        scope: '演示范围',
        basis: '演示依据',
        validFrom: '2020-12-01',
        validUntil: '2021-11-30',
      },
      parties,
      clientKey: newId(),
      uploadIds: [await upload(clerk, '演示材料.pdf', await samplePdf())],
    },
  })
  await furnishCampaigns(clerk)
}

async function furnishCampaigns(clerk: SignedIn): Promise<void> {
  const { items } = await clerk.call(listRiskPoints, { query: {} })
  const { id, organisationId } = items[0]!
  const telling = { riskPointIds: [id], tradeCode: 'H62', mode: 'reminder' as const, words: '请写明价格' }
  await clerk.call(prepareCampaign, { body: { organisationId, title: '本区的提醒', ...telling } })
  await clerk.call(addSeason, {
    body: { organisationId, name: '本区的季节', begins: '06-01', ends: '09-30', daysBefore: 14, ...telling },
  })
}
