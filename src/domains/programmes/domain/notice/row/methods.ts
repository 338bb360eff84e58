import type { AssessmentMethod } from '../../../contract/grading-rule.ts'
import { fold, isFilled } from '../text/fold.ts'

type Method = AssessmentMethod

const words: readonly (readonly [Method, RegExp])[] = [
  [
    'supervisionPlatform',
    /督[导查](?:考核)?(?:平台|系统)|(?:平台|系统|网上|线上)(?:督导|报送|上传|提交|填报)|平台(?:考核|评审|查看|核查)?/g,
  ],
  ['survey', /(?:调查|问卷|电话|满意度|社会|民意)(?:测评|调查|回访|访问|评议)|测评|问卷|电话抽查|满意度/g],
  ['expertReview', /专家(?:评审|评议|打分|评分|评价|组)|专家|评审/g],
  ['onSiteTest', /(?:现场|闭卷|书面|集中|随机)(?:测试|考试|考核|笔试)|测试|考试|笔试/g],
  ['dailyMonitoring', /日常(?:掌握|监测|检查|督[导查]|考核|监督|了解|工作)?/g],
  ['webSearch', /网[络上](?:检索|搜索|查询|巡查)|检索|搜索/g],
]

/** The ways of assessment that a cell names, in its order; `unknown` holds the words of it that name none. */
export function readMethods(raw: string): { methods: Method[]; unknown: string } {
  if (!isFilled(raw)) return { methods: [], unknown: '' }
  const { text } = fold(raw)
  const found: { method: Method; at: number; length: number }[] = []
  for (const [method, pattern] of words)
    for (const match of text.matchAll(pattern)) {
      const overlaps = found.some(({ at, length }) => match.index < at + length && at < match.index + match[0].length)
      if (!overlaps) found.push({ method, at: match.index, length: match[0].length })
    }
  const inOrder = found.toSorted((a, b) => a.at - b.at)
  const methods = [...new Set(inOrder.map(({ method }) => method))]
  return { methods, unknown: leftOver(text, inOrder) }
}

function leftOver(text: string, found: readonly { at: number; length: number }[]): string {
  const characters = [...text]
  for (const { at, length } of found) characters.fill('', at, at + length)
  return characters.join('').replaceAll(/[+、,;。()和及与或/\d.]/g, '')
}
