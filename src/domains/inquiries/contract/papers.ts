import { definePapers } from '#platform/papers/contract/index.ts'
import { generalAnswerSentence } from './inquiry.ts'

const written = { text: '平台拟写', isConfirmed: false }

/** 答复书: for who wants the answer on paper; it says the same as the approved answer. */
export const inquiryPapers = definePapers({
  module: 'inquiries',
  title: '网上咨询',
  permissions: {
    read: 'inquiries.read',
    write: 'inquiries.answer',
    issue: 'inquiries.approve',
    templates: 'inquiries.approve',
  },
  kinds: [
    {
      id: 'answer',
      title: '咨询答复书',
      mark: '咨复',
      fields: [
        { id: 'receivedOn', text: '收到日期', sample: '2020年3月2日' },
        { id: 'question', text: '咨询问题', sample: '在门口摆一张桌子要不要办手续？' },
        { id: 'answer', text: '答复', sample: '占用人行道摆放桌椅，须先取得同意。' },
        { id: 'basis', text: '依据', sample: '演示依据' },
      ],
      text: '我单位于{收到日期}收到您的咨询：\n{咨询问题}\n现答复如下：\n{答复}\n依据：{依据}',
      source: written,
      statements: [`${generalAnswerSentence}。`],
      isSealed: true,
      isDelivered: true,
      dossierPart: 'answer',
    },
  ],
  dossier: {
    title: '咨询案卷',
    parts: [
      { id: 'course', title: '办理过程', isTimeline: true, isRequired: true },
      { id: 'question', title: '咨询及补充' },
      { id: 'answer', title: '答复' },
      { id: 'materials', title: '其他材料' },
    ],
  },
})
