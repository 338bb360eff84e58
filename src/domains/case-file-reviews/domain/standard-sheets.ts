import type { KeptSheet, RoundKind, SheetContent } from '../contract/sheet.ts'

const source =
  '平台拟写，未经确认。《河南省行政处罚案卷评查标准》（2022年版）只适用于行政处罚案卷；行政指导、行政调解案卷的评查标准未见，请按本地标准修改'

const review: SheetContent = {
  sections: [
    {
      title: '基本项',
      items: [{ text: '案卷真实，没有伪造、倒签、事后补造的材料', points: 10, isVital: true }],
    },
    {
      title: '程序和时限',
      items: [
        { text: '受理或者提出、审批、办结各环节齐全，先后有序', points: 15, isVital: false },
        { text: '办理时限符合规定，中止、延长有批准', points: 10, isVital: false },
        { text: '回避、告知、自愿等权利保障有记载', points: 10, isVital: false },
      ],
    },
    {
      title: '事实和依据',
      items: [
        { text: '事实清楚，有材料支持', points: 10, isVital: false },
        { text: '引用依据准确、现行有效', points: 10, isVital: false },
      ],
    },
    {
      title: '文书',
      items: [
        { text: '文书种类正确，编号、日期、署名齐全', points: 10, isVital: false },
        { text: '表述规范，没有错字漏项，当事人信息一致', points: 5, isVital: false },
      ],
    },
    {
      title: '送达和履行',
      items: [{ text: '送达有回证，结果、回访或者履行情况有记载', points: 10, isVital: false }],
    },
    {
      title: '立卷归档',
      items: [
        { text: '材料齐全，目录、编页、封卷规范', points: 7, isVital: false },
        { text: '办结后及时立卷', points: 3, isVital: false },
      ],
    },
  ],
  bands: [
    { from: 90, text: '优秀' },
    { from: 75, text: '良好' },
    { from: 60, text: '合格' },
    { from: 0, text: '不合格' },
  ],
}

const spotCheck: SheetContent = {
  sections: [
    {
      title: '抽查',
      items: [
        { text: '按规定使用了文书，内容与实际一致', points: 1, isVital: true },
        { text: '经办人员、日期、编号齐全', points: 1, isVital: false },
        { text: '已送达或者当事人已签收，有记载', points: 1, isVital: false },
        { text: '已立卷归档', points: 1, isVital: false },
      ],
    },
  ],
  bands: [
    { from: 4, text: '合格' },
    { from: 0, text: '不合格' },
  ],
}

/** Used until a unit writes its own. */
export const standardSheets: Readonly<Record<RoundKind, KeptSheet>> = {
  review: { version: 0, content: review, source, isConfirmed: false, inheritedFrom: null },
  spotCheck: { version: 0, content: spotCheck, source, isConfirmed: false, inheritedFrom: null },
}
