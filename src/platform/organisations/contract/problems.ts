import { defineProblems } from '#base/http/contract.ts'

export const organisationProblems = defineProblems({
  'organisations.not-found': { status: 404, title: '没有这个单位' },
  'organisations.outside-scope': { status: 403, title: '该单位不在您的管辖范围内' },
  'organisations.code-taken': { status: 409, title: '编号已被使用' },
  'organisations.name-taken': { status: 409, title: '同一上级下已有同名单位' },
  'organisations.abolished': { status: 409, title: '该单位已经撤销' },
  'organisations.has-units': { status: 409, title: '仍有未撤销的下级单位' },
  'organisations.own-subtree': { status: 409, title: '不能移到自己或自己的下级之下' },
  'organisations.too-deep': { status: 409, title: '机构层级过多' },
  'organisations.wrong-day': { status: 409, title: '生效日期不对' },
  'organisations.already-guided': { status: 409, title: '已有这项业务指导关系' },
  'organisations.unreadable-file': { status: 422, title: '文件不能读取' },
  'organisations.import-has-errors': { status: 409, title: '导入内容还有错误' },
  'organisations.changed-since-preview': { status: 409, title: '预览之后单位有了变化' },
})
