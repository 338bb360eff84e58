import type { Questions } from '../contract/index.ts'

const degrees = [
  { id: 'very', text: '很满意', points: 100 },
  { id: 'quite', text: '满意', points: 85 },
  { id: 'fair', text: '一般', points: 70 },
  { id: 'poor', text: '不满意', points: 40 },
]

/** A script with both parts, for tests. */
export const sampleQuestions: Questions = [
  { kind: 'points', id: 'known', part: 'awareness', text: '您对本单位开展的违法风险防控工作了解多少？' },
  { kind: 'choice', id: 'attitude', part: 'satisfaction', text: '您对执法人员的服务态度满意吗？', options: degrees },
  { kind: 'choice', id: 'help', part: 'satisfaction', text: '您对所得到的指导帮助满意吗？', options: degrees },
  { kind: 'words', id: 'advice', text: '您还有什么建议？' },
]
