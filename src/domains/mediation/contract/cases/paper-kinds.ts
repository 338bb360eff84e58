import type { PaperField, PaperKind } from '#platform/papers/contract/index.ts'

const source = { text: '平台拟写，没有见到本省行政调解文书示范文本', isConfirmed: false }
const field = (id: string, text: string, sample: string): PaperField => ({ id, text, sample })

const parties = field('parties', '各方当事人', '申请人演示甲、对方当事人演示乙')
const request = field('request', '请求', '修好电梯')
const remedies = field('remedies', '救济期限', '申请行政复议的最后一天是2020年2月13日')
const mediator = field('mediator', '调解人员', '演示调解员')
const reason = field('reason', '理由', '双方意见相差太大')
const common = { source, isSealed: true, isDelivered: true, salutation: 'inText' } as const
const voluntary = '调解出于各方自愿，不收取费用，不停止、不延长申请行政复议、提起诉讼和申请仲裁的期限。'

/** What a mediation writes; the words are plain and short, and each unit may write its own. */
export const paperKinds: readonly PaperKind[] = [
  {
    ...common,
    id: 'acceptance',
    title: '行政调解受理通知书',
    mark: '调受',
    fields: [parties, request],
    text: '{各方当事人}：\n关于“{请求}”的调解申请，{本单位}已经受理。调解时间、地点和调解人员另行通知。',
    statements: [voluntary],
    dossierPart: 'application',
  },
  {
    ...common,
    id: 'notice',
    title: '复议、诉讼期限告知书',
    mark: '调告',
    fields: [parties, remedies],
    text: '{各方当事人}：\n本案进行行政调解期间，下列期限照常计算：\n{救济期限}\n请在期限内自行决定是否申请行政复议或者提起诉讼。',
    statements: [voluntary],
    signatures: ['当事人（签名）'],
    dossierPart: 'application',
  },
  {
    ...common,
    id: 'refusal',
    title: '行政调解不予受理通知书',
    mark: '调不受',
    fields: [parties, reason, field('places', '可以去的地方', '人民法院')],
    text: '{各方当事人}：\n你的调解申请不予受理。理由：{理由}\n你可以向下列机关提出：{可以去的地方}。',
    dossierPart: 'application',
  },
  {
    id: 'record',
    title: '行政调解笔录',
    mark: '调笔',
    salutation: 'none',
    source,
    fields: [
      field('heldOn', '调解日期', '2020年12月16日'),
      field('present', '到场人员', '演示甲、演示乙'),
      mediator,
      field('course', '经过', '各方陈述，调解人员提出方案'),
      field('proposal', '建议方案', '分两期支付'),
    ],
    text: '时间：{调解日期}\n到场：{到场人员}\n调解人员：{调解人员}\n经过：{经过}\n建议方案：{建议方案}',
    signatures: ['当事人（签名）', '调解人员（签名）'],
    dossierPart: 'course',
  },
  {
    ...common,
    id: 'agreement',
    title: '行政调解协议书',
    salutation: 'none',
    mark: '调协',
    fields: [
      parties,
      request,
      mediator,
      field('terms', '协议内容', '演示乙退还演示甲 300 元'),
      field('duties', '履行安排', '对方当事人于2020年12月30日（含当日）前退款，300.00 元'),
    ],
    text: '当事人：{各方当事人}\n争议：{请求}\n经{调解人员}调解，各方自愿达成如下协议：\n{协议内容}\n履行安排：{履行安排}\n本协议自各方签署之日起生效，各执一份，{本单位}存一份。',
    statements: ['各方可以自协议生效之日起三十日内共同申请司法确认；行政调解协议能否申请，请先向人民法院询问。'],
    signatures: ['申请人（签名或者盖章）', '对方当事人（签名或者盖章）', '调解人员（签名）'],
    dossierPart: 'result',
  },
  {
    ...common,
    id: 'termination',
    title: '行政调解终止通知书',
    mark: '调终',
    fields: [parties, reason, remedies],
    text: '{各方当事人}：\n本案调解终止。原因：{理由}\n{救济期限}\n你们可以向人民法院起诉；有仲裁协议或者法律规定仲裁的，可以申请仲裁；也可以请人民调解委员会调解。',
    dossierPart: 'result',
  },
  {
    ...common,
    id: 'suspension',
    title: '行政调解中止通知书',
    mark: '调中',
    fields: [parties],
    text: '{各方当事人}：\n本案调解中止，原因消除后恢复。',
    statements: [voluntary],
    dossierPart: 'course',
  },
  {
    ...common,
    id: 'extension',
    title: '行政调解延期通知书',
    mark: '调延',
    fields: [parties],
    text: '{各方当事人}：\n本案调解期限经批准延长一次。',
    statements: [voluntary],
    dossierPart: 'course',
  },
  {
    ...common,
    id: 'transfer',
    title: '行政调解移送函',
    mark: '调移',
    fields: [parties, request, field('to', '移送单位', '演示人民调解委员会')],
    text: '{移送单位}：\n{各方当事人}关于“{请求}”的争议，适合由你单位处理，现移送。处理结果请函复{本单位}。',
    dossierPart: 'course',
  },
  {
    ...common,
    id: 'reply',
    title: '行政调解情况复函',
    mark: '调复',
    fields: [
      parties,
      request,
      field('to', '来件单位', '演示区人民法院诉前调解中心'),
      field('words', '回复内容', '双方达成协议'),
    ],
    text: '{来件单位}：\n你单位转来的{各方当事人}关于“{请求}”的争议，办理情况如下：\n{回复内容}',
    dossierPart: 'result',
  },
  {
    ...common,
    id: 'reminder',
    title: '协议履行催告书',
    mark: '调催',
    fields: [parties, field('duties', '履行安排', '对方当事人于2020年12月30日（含当日）前退款，300.00 元')],
    text: '{各方当事人}：\n调解协议约定：{履行安排}。已到期的部分请尽快履行；不履行的，对方可以依法起诉或者申请司法确认后请求强制执行。',
    dossierPart: 'result',
  },
]
