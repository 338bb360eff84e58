import { defineIntake } from '#platform/hotlines/contract/index.ts'

/** Questions from 12345, 12315 and 信访: a work order is one question. */
export const inquiryIntake = defineIntake({
  module: 'inquiries',
  noun: '咨询',
  permissions: { read: 'inquiries.read', take: 'inquiries.answer', keys: 'inquiries.manage-keys' },
  sources: ['hotline12345', 'hotline12315', 'petition'],
  fields: [
    {
      name: 'question',
      label: '问题',
      required: true,
      synonyms: ['咨询内容', '问题内容', '诉求内容', '工单内容', '诉求描述', '反映内容', '内容'],
      example: '演示：个体工商户变更经营范围要带什么材料？',
      longest: 2000,
    },
    {
      name: 'askerName',
      label: '提问人',
      synonyms: ['来电人', '诉求人', '咨询人', '联系人', '姓名', '信访人'],
      example: '演示提问人',
      longest: 50,
    },
    {
      name: 'contact',
      label: '联系电话',
      synonyms: ['来电号码', '电话', '手机', '手机号', '联系方式'],
      example: '13800000000',
      longest: 20,
    },
    {
      name: 'mayPublish',
      label: '同意公开',
      synonyms: ['是否公开', '可否公开', '公开'],
      example: '否',
      longest: 4,
    },
  ],
})
