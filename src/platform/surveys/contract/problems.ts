import { defineProblems } from '#base/http/contract.ts'

export const surveyProblems = defineProblems({
  'surveys.not-found': { status: 404, title: '没有找到这项调查' },
  'surveys.respondent-not-found': { status: 404, title: '没有找到这位受访者' },
  'surveys.wrong-state': { status: 409, title: '现在不能进行这一步' },
  'surveys.invalid-answers': { status: 422, title: '答卷填写有误' },
  'surveys.already-answered': { status: 409, title: '这位受访者已经评过' },
  'surveys.same-number': { status: 409, title: '电话号码重复' },
  'surveys.number-deleted': { status: 410, title: '电话号码已按规定删除' },
  'surveys.number-unreadable': { status: 409, title: '电话号码无法解密' },
  'surveys.link-not-valid': { status: 404, title: '链接无效' },
  'surveys.link-used': { status: 409, title: '这份问卷已经提交过' },
  'surveys.sample-too-large': { status: 422, title: '抽取人数超过备选人数' },
})
