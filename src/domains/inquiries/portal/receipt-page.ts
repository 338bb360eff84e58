import { html } from 'hono/html'
import {
  choice,
  codeForm,
  definitions,
  fileField,
  form,
  type FormErrors,
  type FormValues,
  type Html,
  notice,
  type PortalPage,
  spacedCode,
  textArea,
  textField,
} from '#ui/portal/index.ts'
import { generalAnswerSentence, ratingTexts } from '../contract/index.ts'
import type { AskersView } from '../server/read-question.ts'
import type { AskerAct } from '../server/tables.ts'
import { home } from './ask-page.ts'

const trail = [...home, { title: '网上咨询', path: '/inquiries' }]
/** The form into which a code is typed. */
export function askCodePage(value = '', errors: FormErrors = {}): PortalPage {
  return {
    title: '查看咨询的答复',
    lead: '输入提交咨询时得到的查询码。',
    hasErrors: Object.keys(errors).length > 0,
    trail,
    content: codeForm('/inquiries/receipt', value, errors),
  }
}

/** Directly after sending: the code, to be copied or photographed. */
export function sentPage(view: AskersView): PortalPage {
  return {
    title: '咨询已收到',
    trail,
    content: html`${notice('success', html`您的查询码：<strong>${spacedCode(view.code)}</strong>`)}
      <p>请抄下或拍下查询码，凭它查看答复。</p>
      ${definitions(facts(view))}
      <p><a href="/inquiries/receipt/${view.code}">查看办理情况</a></p>`,
  }
}

interface Shown {
  readonly view: AskersView
  readonly key: string
  readonly values?: FormValues
  readonly errors?: FormErrors
  readonly warning?: string | undefined
}

/** How far it is, the answer, and what the asker can do now. */
export function receiptPage({ view, key, values = {}, errors = {}, warning }: Shown): PortalPage {
  const act = (name: AskerAct) => view.acts.includes(name)
  return {
    title: '咨询办理情况',
    trail,
    hasErrors: Object.keys(errors).length > 0 || warning !== undefined,
    content: html`${warning && notice('warning', warning)} ${standing(view)} ${definitions(facts(view))}
      ${act('supplement') && wordsForm(view, key, 'supplement', '补充说明', values, errors)}
      ${act('askAgain') && wordsForm(view, key, 'askAgain', '追问', values, errors)}
      ${act('rate') && rateForm(view, key, values, errors)} ${act('withdraw') && withdrawForm(view, key)}
      <p class="quiet">为保护您的隐私，本页不显示问题原文、姓名和联系方式。</p>`,
  }
}

function standing(view: AskersView): Html {
  if (view.state === 'answered' || view.answer)
    return html`${view.state === 'answered' ? notice('success', '已答复') : notice('plain', '已答复，正在办理您的追问或更正')}
      <h2>答复</h2>
      <p class="pre-line">${view.answer}</p>
      ${view.basis && html`<p>依据：${view.basis}</p>`}
      ${view.answerFiles.map(
        ({ id, name }) => html`<p><a href="/inquiries/receipt/${view.code}/files/${id}">${name}</a></p>`,
      )}
      <p class="quiet">${generalAnswerSentence}。</p>`
  if (view.state === 'refused')
    return html`${notice('warning', '不予答复')}
      <p>请找：${view.go_to}</p>`
  if (view.state === 'supplementing')
    return html`${notice('warning', '请您补充，补充后继续办理')}
      <p class="pre-line">${view.asked}</p>`
  return notice('plain', view.stateText)
}

/** What the day is for; in every other state it is the day of the answer. */
const dueTexts: Readonly<Record<string, string>> = { supplementing: '请您最迟补充', answered: '可以追问到' }

const facts = (view: AskersView): [string, string][] => [
  ['答复单位', view.organisation_name],
  ['收到时间', view.received_at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })],
  ...(view.due_on ? [[dueTexts[view.state] ?? '我们争取最迟答复', view.due_on] as [string, string]] : []),
  ...(view.answered_on ? [['答复日期', view.answered_on] as [string, string]] : []),
  ['查询码', spacedCode(view.code)],
]

const actForm = (
  view: AskersView,
  key: string,
  act: AskerAct,
  title: string,
  submitText: string,
  fields: Html[],
  errors: FormErrors,
): Html =>
  html`<h2>${title}</h2>
    ${form({
      action: `/inquiries/receipt/${view.code}/${act}`,
      errors,
      submitText,
      withFiles: act === 'supplement' || act === 'askAgain',
      fields: [html`<input type="hidden" name="form" value="${key}" />`, ...fields],
    })}`

function wordsForm(
  view: AskersView,
  key: string,
  act: 'supplement' | 'askAgain',
  title: string,
  values: FormValues,
  errors: FormErrors,
): Html {
  const own = values['act'] === act
  const field = textArea({
    name: 'words',
    label: title,
    required: true,
    maximumLength: 1000,
    value: own ? values['words'] : '',
    errors: own ? errors : {},
  })
  const papers = fileField({
    name: 'files',
    label: '材料（可以不交）',
    hint: '最多 3 份，每份不超过 5 MB；PDF、照片或者 Word（docx）',
    accept: '.pdf,.jpg,.jpeg,.png,.docx',
    multiple: true,
    errors: own ? errors : {},
  })
  return actForm(view, key, act, title, '提交', [field, papers], own ? errors : {})
}

function rateForm(view: AskersView, key: string, values: FormValues, errors: FormErrors): Html {
  const own = values['act'] === 'rate' ? errors : {}
  const fields = [
    choice({
      name: 'rating',
      label: '答复解决问题了吗',
      options: Object.entries(ratingTexts).map(([value, label]) => ({ value, label })),
      value: values['rating'] ?? '',
      required: true,
      errors: own,
    }),
    textField({
      name: 'ratingWords',
      label: '还想说什么',
      value: values['ratingWords'],
      maximumLength: 500,
      errors: own,
    }),
  ]
  return actForm(view, key, 'rate', '评价', '提交评价', fields, own)
}

const withdrawForm = (view: AskersView, key: string): Html =>
  html`<details class="field">
    <summary>不想问了</summary>
    ${actForm(view, key, 'withdraw', '撤回咨询', '撤回，不再答复', [], {})}
  </details>`
