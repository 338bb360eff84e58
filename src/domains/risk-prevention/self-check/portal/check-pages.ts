import { html } from 'hono/html'
import {
  checkbox,
  choice,
  emptyNotice,
  form,
  notice,
  type FormErrors,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import { headingOf, type Question } from '../../portal/trade/read-question.ts'
import { exemptionsBeside } from '../../portal/exemptions-beside.ts'
import { pointEntry } from '../../portal/trade/point-entry.ts'
import type { PublishedPoint } from '../../server/publication/published-points.ts'
import { advisedOrder, advisedTexts, mostQuestions, selfAnswerTexts } from '../domain/answers.ts'
import type { Answers, CheckResult } from '../server/check-result.ts'

const trail = [
  { title: '首页', path: '/' },
  { title: '执法体检', path: '/self-check' },
]
const options = Object.entries(selfAnswerTexts).map(([value, label]) => ({ value, label }))
const privacy = '您的回答只用来当场算出结果，不保存，执法人员看不到。除非您在结果页另行同意保存。'

/** Before the questions: trade and place are asked as on the home page. */
export function beginPage(question: Html): PortalPage {
  return {
    title: '执法体检',
    lead: `不超过 ${mostQuestions} 个问题，自己对照，自己看结果。${privacy}`,
    trail: [{ title: '首页', path: '/' }],
    content: question,
  }
}

interface Asked {
  readonly question: Question
  readonly points: readonly PublishedPoint[]
  readonly total: number
  readonly answers: Answers
  readonly errors?: FormErrors
}

export function questionPage({ question, points, total, answers, errors = {} }: Asked): PortalPage {
  return {
    title: `执法体检：${headingOf(question)}`,
    lead: privacy,
    trail,
    hasErrors: Object.keys(errors).length > 0,
    content: points.length
      ? html`${total > points.length && notice('plain', `这个行业有 ${total} 个风险点，这里只问最要紧的 ${points.length} 个。`)}
        ${form({
          action: '/self-check/result',
          submitText: '看结果',
          errors,
          fields: [
            hidden(question),
            ...points.map((point, place) =>
              choice({
                name: nameOf(point.id),
                label: `${place + 1}. ${point.content.behaviour}`,
                hint: '您这里有没有这样的情况？',
                options,
                value: answers[point.id],
                required: true,
                errors,
              }),
            ),
          ],
        })}`
      : emptyNotice('这个行业还没有可以对照的风险点', html`<a href="/self-check">换一个行业或地点</a>`),
  }
}

export function resultPage(question: Question, result: CheckResult, answers: Answers): PortalPage {
  const carried = html`${hidden(question)}
  ${Object.entries(answers).map(([id, answer]) => html`<input type="hidden" name="${nameOf(id)}" value="${answer}" />`)}`
  return {
    title: '执法体检结果',
    lead: `${headingOf(question)}。${result.summary}。`,
    trail,
    content: html`${notice('plain', '这不是检查结论。平台没有保存您的回答，关掉网页就没有了；执法人员看不到。')}
      ${advisedOrder.filter((one) => one !== 'fine' && result.byAdvice[one].length).map((one) => group(one, result))}
      <h2>带走结果</h2>
      ${form({ action: '/self-check/result.pdf', submitText: '下载结果（PDF）', fields: carried })}
      ${form({
        action: '/self-check/keep',
        submitText: '保存 30 天',
        fields: [
          carried,
          checkbox({
            name: 'consent',
            label: '同意把这次回答保存 30 天',
            hint: '用只有您知道的一个码加密，工作人员和执法人员都打不开；您随时可以删除',
            required: true,
          }),
        ],
      })}`,
  }
}

function group(advised: keyof typeof advisedTexts, { byAdvice, exemptions }: CheckResult): Html {
  const { title, hint } = advisedTexts[advised]
  return html`<h2>${title}</h2>
    <p>${hint}</p>
    <ol class="risks">
      ${byAdvice[advised].map(({ point }, place) =>
        pointEntry(
          point,
          place + 1,
          html`${exemptionsBeside(exemptions.get(point.id) ?? [])}
          ${
            (advised === 'person' || advised === 'correct') &&
            html`<p><a href="/self-reports/new?point=${point.id}">已经改正或正在改正？可以主动报告（自愿）</a></p>`
          }`,
        ),
      )}
    </ol>`
}

export function keptPage(code: string, keptUntil: string): PortalPage {
  return {
    title: '已按您的意思保存',
    trail,
    content: html`${notice('success', html`您的码：<strong>${code.replaceAll(/(.{4})(?=.)/g, '$1 ')}</strong>`)}
      <p>${`请抄下。${keptUntil} 后自动删除。码丢了，谁也打不开。`}</p>
      ${form({
        action: '/self-check/erase',
        submitText: '现在就删除',
        fields: html`<input type="hidden" name="code" value="${code}" />`,
      })}`,
  }
}

export const nameOf = (pointId: string): string => `a-${pointId}`

function hidden({ trade, words, place }: Question): Html {
  return html`<input type="hidden" name="words" value="${trade?.key ?? words}" /><input
      type="hidden"
      name="place"
      value="${place?.id ?? ''}"
    />`
}
