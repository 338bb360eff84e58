import type { Actor } from '#base/http/index.ts'
import type { DossierMaterials, PaperOwner } from '../index.ts'
import { paperProblems } from '../contract/index.ts'
import { samplePapers } from './sample-papers.ts'

/** One record of one unit, as a domain would have it. */
export interface SampleRecord {
  readonly id: string
  readonly organisationId: string
  materials: DossierMaterials
}

/** The owner of some records, for tests and for looking at pages. */
export function sampleOwner(records: readonly SampleRecord[]): PaperOwner {
  const find = (id: string) => {
    const record = records.find((one) => one.id === id)
    if (!record) throw paperProblems.refuse('papers.not-found', '没有这个事项')
    return record
  }
  return {
    definition: samplePapers,
    findRecord: async (_db, { id }, _actor: Actor) => ({
      organisationId: find(id).organisationId,
      title: '演示商户占道经营',
      link: '/',
      addressee: '演示商户',
      officers: [{ name: '演示执法人员甲', certificateNumber: '演示4101-001' }],
      values: { party: '演示商户' },
    }),
    dossierMaterials: async (_db, { id }) => find(id).materials,
  }
}
