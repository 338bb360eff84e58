import { definePapers } from '#platform/papers/contract/index.ts'
import { paperKinds } from './paper-kinds.ts'

/** 调解文书 and 案卷: parts in the order in which they are bound. */
export const mediationPapers = definePapers({
  module: 'mediation',
  title: '行政调解',
  permissions: {
    read: 'mediation.read-cases',
    write: 'mediation.handle-cases',
    issue: 'mediation.handle-cases',
    templates: 'mediation.write-templates',
  },
  kinds: paperKinds,
  dossier: {
    title: '案卷',
    parts: [
      { id: 'application', title: '申请和受理', isRequired: true },
      { id: 'evidence', title: '当事人提交的材料' },
      { id: 'course', title: '调解经过', isTimeline: true },
      { id: 'result', title: '结果' },
      { id: 'delivery', title: '其他材料' },
    ],
  },
})
