import { defineProblems } from '#base/http/contract.ts'

export const evidenceProblems = defineProblems({
  'evidence.unknown-kind': { status: 422, title: '没有这一类工作记录' },
  'evidence.invalid-fact': { status: 422, title: '工作记录内容不完整' },
  'evidence.invalid-binding': { status: 422, title: '佐证条件有误' },
  'evidence.fact-not-found': { status: 404, title: '没有找到这条工作记录' },
  'evidence.fact-withdrawn': { status: 409, title: '这条工作记录已撤销' },
})
