import { definePapers, type PapersDefinition } from '../contract/index.ts'

/** What a domain would declare; its permissions are ones that any role of a unit holds. */
const sample: PapersDefinition = {
  module: 'sample-papers',
  title: '示范',
  permissions: {
    read: 'evidence.read',
    write: 'evidence.read',
    issue: 'evidence.read',
    templates: 'evidence.read',
  },
  kinds: [
    {
      id: 'advice',
      title: '行政建议书',
      mark: '建',
      fields: [
        { id: 'party', text: '当事人', sample: '演示商户' },
        { id: 'advice', text: '建议', sample: '将车辆停入划定的车位' },
      ],
      text: '一、建议事项\n{本单位}就“{事项}”向{当事人}提出如下建议：{建议}。\n二、联系方式\n有疑问请与我单位联系。',
      source: { text: '平台拟写', isConfirmed: false },
      statements: ['行政指导由您自愿采纳，不采纳不因此受到不利对待。'],
      signatures: ['当事人（签名）'],
      isSealed: true,
      isDelivered: true,
      dossierPart: 'papers',
    },
    {
      id: 'record',
      title: '现场记录',
      mark: '记',
      fields: [],
      text: '{事项}',
      source: { text: '平台拟写', isConfirmed: false },
      dossierPart: 'papers',
    },
  ],
  dossier: {
    title: '示范案卷',
    parts: [
      { id: 'course', title: '办理过程', isTimeline: true },
      { id: 'papers', title: '文书', isRequired: true },
      { id: 'materials', title: '其他材料' },
    ],
  },
}

export const samplePapers = definePapers(sample)
