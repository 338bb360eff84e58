import { defineProblems } from '#base/http/contract.ts'

export const hotlineProblems = defineProblems({
  'hotlines.not-found': { status: 404, title: '没有找到' },
  'hotlines.unreadable-file': { status: 422, title: '文件不能读取' },
  'hotlines.wrong-columns': { status: 422, title: '列的对应关系不对' },
  'hotlines.changed-meanwhile': { status: 409, title: '内容刚被他人修改' },
  'hotlines.not-possible-now': { status: 409, title: '现在不能进行这一步' },
  'hotlines.key-refused': { status: 401, title: '密钥不能使用' },
  'hotlines.key-period': { status: 422, title: '密钥有效期不对' },
  'hotlines.record-wrong': { status: 422, title: '报送内容有误' },
})
