import { defineIntake, type IntakeField } from '#platform/hotlines/contract/index.ts'

const names = { longest: 60 }
const optional = (
  name: string,
  label: string,
  synonyms: readonly string[],
  rest: Pick<IntakeField, 'example' | 'longest'>,
): IntakeField => ({ name, label, synonyms, ...rest })

/** Applications for mediation from hotlines, 信访, courts, 人民调解 and arbitration: a work order is one application. */
export const mediationIntake = defineIntake({
  module: 'mediation',
  noun: '调解申请',
  permissions: {
    read: 'mediation.read-applications',
    take: 'mediation.handle-applications',
    keys: 'mediation.manage-keys',
  },
  sources: ['hotline12345', 'hotline12315', 'petition', 'court', 'peoplesMediation', 'arbitration'],
  fields: [
    {
      ...optional('applicantName', '申请人', ['投诉人', '诉求人', '来电人', '消费者', '信访人', '姓名'], {
        example: '演示申请人',
        ...names,
      }),
      required: true,
    },
    optional('applicantContact', '申请人联系方式', ['联系电话', '来电号码', '投诉人电话', '电话', '手机', '手机号'], {
      example: '13800000000',
      longest: 120,
    }),
    {
      ...optional('respondentName', '对方', ['被投诉人', '被投诉单位', '被反映单位', '商家', '经营者', '被申请人'], {
        example: '演示商店',
        ...names,
      }),
      required: true,
    },
    optional('respondentContact', '对方联系方式', ['被投诉人电话', '商家电话', '对方电话'], {
      example: '',
      longest: 120,
    }),
    {
      ...optional('facts', '事情经过', ['诉求内容', '投诉内容', '工单内容', '反映内容', '问题描述', '内容'], {
        example: '演示：预付卡未用完，店铺停业',
        longest: 3000,
      }),
      required: true,
    },
    {
      ...optional('request', '想怎么解决', ['诉求目的', '投诉请求', '诉求', '请求事项', '处理要求'], {
        example: '退回余额',
        longest: 1000,
      }),
      required: true,
    },
    optional('area', '领域', ['诉求类别', '问题类别', '投诉类别', '所属领域'], {
      example: '消费者权益保护',
      longest: 20,
    }),
    optional('disputeClass', '类别', ['争议类别', '纠纷类别'], { example: '民事纠纷', longest: 10 }),
    optional('amount', '涉及金额（元）', ['涉及金额', '金额', '涉案金额', '争议金额'], {
      example: '1200.50',
      longest: 20,
    }),
    optional('actName', '哪个决定或者行为', ['行政行为', '文书名称', '文书'], { example: '', ...names }),
    optional('actMadeOn', '作出的日期', ['文书日期', '作出日期'], { example: '', longest: 20 }),
    optional('actKnownOn', '收到或者知道的日期', ['收到日期', '知道日期', '送达日期'], { example: '', longest: 20 }),
  ],
})
