import { defineProblems } from '#base/http/contract.ts'

export const paperProblems = defineProblems({
  'papers.not-found': { status: 404, title: '没有这件文书' },
  'papers.no-such-kind': { status: 404, title: '没有这种文书' },
  'papers.wrong-template': { status: 422, title: '模板不能使用' },
  'papers.not-possible-now': { status: 409, title: '现在不能进行这一步' },
  'papers.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'papers.number-unusable': { status: 409, title: '编号不能使用' },
  'papers.wrong-delivery': { status: 422, title: '送达登记有误' },
  'papers.incomplete-dossier': { status: 409, title: '案卷材料不齐' },
})
