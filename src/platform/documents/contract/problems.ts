import { defineProblems } from '#base/http/contract.ts'

/** What can go wrong with paper. */
export const documentProblems = defineProblems({
  'documents.invalid-content': { status: 422, title: '文书内容不完整，无法排版' },
  'documents.does-not-fit': { status: 422, title: '内容超出版面' },
  'documents.too-slow': { status: 503, title: '文书排版超时' },
  'documents.rendering-failed': { status: 500, title: '文书排版失败' },
  'documents.closed': { status: 503, title: '文书服务正在关闭' },
  'documents.fonts-missing': { status: 500, title: '缺少排版字体' },
  'documents.unusable-part': { status: 422, title: '材料无法合并' },
})
