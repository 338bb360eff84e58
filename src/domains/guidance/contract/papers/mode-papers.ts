import type { PaperKind } from '#platform/papers/contract/index.ts'
import { guidanceModes, voluntarySentence, type GuidanceMode } from '../modes.ts'

const unconfirmed = { text: '平台拟写；2017 年省示范文本待取得', isConfirmed: false }

const fields = [
  { id: 'counterparty', text: '行政相对人', sample: '演示商户' },
  { id: 'topic', text: '指导事项', sample: '明码标价' },
  { id: 'words', text: '指导内容', sample: '请在菜单上写明价格' },
  { id: 'grounds', text: '依据', sample: '演示依据第一条' },
  { id: 'followUp', text: '回访安排', sample: '约定2020年12月28日回访' },
  { id: 'code', text: '查询码', sample: '2345 6789 2345' },
  { id: 'address', text: '查询地址', sample: 'https://example.org/guidance' },
]

export const returnSentence = '您可以凭查询码查看本文书、说明是否采纳，也可以要求改期'

const deed = {
  fields,
  source: unconfirmed,
  statements: [`${voluntarySentence}。`, `${returnSentence}。`],
  isSealed: true,
  isDelivered: true,
  dossierPart: 'papers',
}
const sections = (first: string) =>
  `一、指导事项\n${first}\n二、指导内容\n{指导内容}\n三、依据\n{依据}\n四、后续\n{回访安排}。查询码：{查询码}。\n查看网址：{查询地址}`

/** Only a notice that asks somebody to come says when, where, and with whom another time is agreed. */
const interviewFields = [
  { id: 'interviewAt', text: '约谈时间', sample: '2020年12月28日上午9时' },
  { id: 'interviewPlace', text: '约谈地点', sample: '演示路1号2楼会议室' },
  { id: 'interviewContact', text: '约谈联系人', sample: '演示联系人，0371-00000000' },
]
const whenAndWhere =
  '时间：{约谈时间}\n地点：{约谈地点}\n联系人：{约谈联系人}\n这个时间不方便的，请提前与联系人另约，也可以凭查询码要求改期。'

interface Wording {
  readonly title: string
  readonly mark: string
  readonly first: string
}

/** One document for each mode; names as in ZD-GEN where it has one. */
const wordings: Readonly<Record<GuidanceMode, Wording>> = {
  reminder: { title: '行政提醒书', mark: '提醒', first: '现就{指导事项}提醒{行政相对人}注意。' },
  promptNotice: { title: '行政提示书', mark: '提示', first: '现就{指导事项}向{行政相对人}作出提示。' },
  demonstration: { title: '行政示范书', mark: '示范', first: '现就{指导事项}向{行政相对人}提供示范。' },
  coaching: { title: '行政辅导书', mark: '辅导', first: '现就{指导事项}对{行政相对人}进行辅导。' },
  exhortation: { title: '行政规劝书', mark: '规劝', first: '现就{指导事项}对{行政相对人}进行规劝。' },
  interview: { title: '行政约谈通知书', mark: '约谈', first: `现就{指导事项}约请{行政相对人}面谈。\n${whenAndWhere}` },
  suggestion: { title: '行政建议书', mark: '建议', first: '现就{指导事项}向{行政相对人}提出建议。' },
  education: { title: '行政教育书', mark: '教育', first: '现就{指导事项}向{行政相对人}宣讲有关规定。' },
  followUpVisit: { title: '行政回访书', mark: '回访', first: '现就{指导事项}对{行政相对人}回访。' },
}

/** `coaching` → `coaching`, `promptNotice` → `prompt-notice`. */
export const paperKindOf = (mode: GuidanceMode): string =>
  mode.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const modePapers: readonly PaperKind[] = Object.keys(guidanceModes).map((key) => {
  const mode = key as GuidanceMode
  const { title, mark, first } = wordings[mode]
  const own = mode === 'interview' ? { fields: [...fields, ...interviewFields] } : {}
  return { ...deed, ...own, id: paperKindOf(mode), title, mark, text: sections(first) }
})

/** 简易行政指导书 (ZD-SIMPLE): number, mode, content; one copy served, one filed. */
export const simpleNote: PaperKind = {
  ...deed,
  id: 'simple-note',
  title: '简易行政指导书',
  mark: '简指',
  fields: [
    ...fields,
    { id: 'mode', text: '指导方式', sample: '辅导' },
    { id: 'on', text: '指导时间', sample: '2020年12月19日' },
  ],
  text: '一、指导方式\n{指导方式}，{指导时间}。\n二、指导内容\n关于{指导事项}：{指导内容}\n三、后续\n{回访安排}。查询码：{查询码}。\n查看网址：{查询地址}\n本文书一式两份，一份交行政相对人，一份存档。',
}
