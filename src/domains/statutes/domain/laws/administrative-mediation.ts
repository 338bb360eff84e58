import { ids, type LawRules, type Length } from '../law-rules.ts'

const reply = {
  law: '郑州市人民政府2025年5月23日关于行政调解的答复',
  confidence: 'VP',
  doubt: '只见到答复中的叙述，没有见到规定；原文写“日”，按自然日计算是一种解释',
  unit: 'calendarDay',
  binds: 'authority',
} as const satisfies Partial<Length>

const preset = {
  article: '（未见河南省条文）',
  binds: 'authority',
  doubt: '河南省没有见到规定天数的条文，本值由使用单位确定',
} as const satisfies Partial<Length>

/** 行政调解 in Henan and Zhengzhou: no text with a number was seen; the platform's own presets are settings. */
export const administrativeMediation: LawRules = {
  law: '本平台行政调解的默认设置',
  version: null,
  validFrom: null,
  validTo: null,
  confidence: 'IN',
  countedBy: null,
  rules: [
    {
      id: 'TJ-ZZ-WJW',
      lengths: [
        {
          ...reply,
          value: 5,
          article: '（市卫生健康委部分）',
          start: '收到调解申请之日',
          summary: '卫生健康部门五日内受理。',
        },
        {
          ...reply,
          value: 20,
          article: '（市卫生健康委部分）',
          start: '受理调解之日',
          summary: '卫生健康部门二十日内办结。',
        },
      ],
    },
    {
      id: 'TJ-ZZ-NY',
      lengths: [
        {
          ...reply,
          value: 60,
          article: '（市农业农村局部分）',
          start: '受理调解之日',
          summary: '农业农村部门六十日内办结。',
        },
      ],
    },
    {
      id: 'TJ-DEF',
      lengths: [
        {
          ...preset,
          value: 5,
          unit: 'workingDay',
          start: '收到调解申请之日',
          summary: '五个工作日内决定是否受理。',
        },
        { ...preset, value: 30, unit: 'calendarDay', start: '受理调解之日', summary: '三十日内办结。' },
        { ...preset, value: 30, unit: 'calendarDay', start: '原调解期限届满之日', summary: '可以延长一次，三十日。' },
      ],
    },
  ],
  without: { conduct: ids('TJ-ZZ-NOREG TJ-NO TJ-2018 TJ-2017'), unseen: ids('TJ-ZZ65 TJ-XY') },
}
