import { defineProblems } from '#base/http/contract.ts'

export const publishingProblems = defineProblems({
  'publishing.not-found': { status: 404, title: '没有找到这件发布件' },
  'publishing.not-available': { status: 409, title: '现在不能进行这一步' },
  'publishing.four-eyes': { status: 403, title: '起草人不能审核自己的发布件' },
  'publishing.findings-open': { status: 409, title: '疑似个人信息尚未处理' },
  'publishing.unsafe-content': { status: 422, title: '发布内容含有不允许的网页代码' },
  'publishing.already-open': { status: 409, title: '该记录已有一件发布件在办' },
  'publishing.already-posted': { status: 409, title: '这个网址已经登记' },
  'publishing.wrong-day': { status: 400, title: '日期不对' },
  'publishing.altered': { status: 409, title: '发布内容与审核时不一致' },
})
