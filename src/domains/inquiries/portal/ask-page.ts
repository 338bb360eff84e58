import { html } from 'hono/html'
import {
  checkbox,
  choice,
  form,
  notice,
  readScript,
  selectField,
  textArea,
  textField,
  type FormErrors,
  type FormValues,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import type { ProposedBody } from '../domain/index.ts'
import type { FoundAnswers } from '../server/answers/search-answers.ts'
import { answerList } from './answer-list.ts'

export const home = [{ title: '首页', path: '/' }]
export const whileTyping = readScript(new URL('while-typing.js', import.meta.url))
const trail = [...home, { title: '网上咨询', path: '/inquiries' }]

/** First step: the question alone, so that an answer that is there already is found before anything is filled in. */
export function firstPage(question = '', errors: FormErrors = {}): PortalPage {
  return {
    title: '我要咨询',
    lead: '先写一句您想问的事，看看有没有现成的答复。不需要注册。',
    trail,
    hasErrors: Object.keys(errors).length > 0,
    script: whileTyping,
    content: html`${form({
        action: '/inquiries/new',
        method: 'get',
        errors,
        submitText: '下一步',
        fields: [
          textArea({
            name: 'question',
            label: '您想问什么',
            hint: '例如：店门口摆放花箱要不要办手续？最多 2000 字',
            required: true,
            maximumLength: 2000,
            value: question,
            errors,
          }),
        ],
      })}
      <div id="while-typing" aria-live="polite"></div>`,
  }
}

/** What stands below the first step while somebody types: a piece of a page. */
export function whileTypingPiece(found: FoundAnswers, [first]: readonly ProposedBody[]): Html {
  return html`${first && html`<p>这样的事一般由${first.organisationName}答复。</p>`}
  ${
    found.items.length > 0 &&
    html`<h2>以前有人这样问过</h2>
      ${answerList(found)}`
  }`
}

interface Asking {
  readonly values: FormValues
  readonly found: FoundAnswers
  readonly proposed: readonly ProposedBody[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly errors?: FormErrors
  readonly warning?: string | undefined
}

/** Second step: earlier answers, the body that the words lead to with its reason, and the rest of the form. */
export function askPage({ values, found, proposed, bodies, errors = {}, warning }: Asking): PortalPage {
  return {
    title: '我要咨询',
    trail,
    hasErrors: Object.keys(errors).length > 0 || warning !== undefined,
    content: html`${warning && notice('warning', warning)}
    ${
      found.items.length > 0 &&
      html`<h2>以前有人这样问过</h2>
        ${answerList(found)}
        <h2>没有解决，继续提问</h2>`
    }
    ${form({
      action: '/inquiries/new',
      errors,
      submitText: '提交咨询',
      beforeSubmit: html`<p class="quiet">
        提交后得到一个查询码，凭它查看答复、补充和评价。联系方式加密保存，只有经办单位可以查看，查看留痕。
      </p>`,
      fields: [hidden(values), ...fields(values, proposed, bodies, errors)],
    })}`,
  }
}

function hidden(values: FormValues): Html {
  return html`<input type="hidden" name="form" value="${values['form'] ?? ''}" />
    <div class="visually-hidden" aria-hidden="true">
      <label for="field-website">请勿填写</label>
      <input id="field-website" name="website" type="text" tabindex="-1" autocomplete="off" value="" />
    </div>`
}

function fields(
  values: FormValues,
  proposed: readonly ProposedBody[],
  bodies: Asking['bodies'],
  errors: FormErrors,
): Html[] {
  const [first] = proposed
  return [
    textArea({
      name: 'question',
      label: '您的问题',
      hint: '请不要写身份证号等个人信息',
      required: true,
      maximumLength: 2000,
      value: values['question'],
      errors,
    }),
    selectField({
      name: 'organisationId',
      label: '由哪个单位答复',
      placeholder: '不清楚，请市里代为转交',
      hint: first
        ? `问题里有“${first.words.join('”“')}”，建议由${first.organisationName}答复；可以改选`
        : '不清楚的不用选',
      options: bodies.map(({ id, name }) => ({ value: id, label: name })),
      value: values['organisationId'] ?? first?.organisationId,
      errors,
    }),
    textField({
      name: 'askerName',
      label: '怎么称呼您',
      autocomplete: 'name',
      value: values['askerName'],
      maximumLength: 50,
      errors,
    }),
    textField({
      name: 'contact',
      label: '手机号码或者电子邮箱',
      hint: '可以不留；答复单位只在需要问清情况时联系您',
      autocomplete: 'tel',
      value: values['contact'],
      maximumLength: 100,
      errors,
    }),
    checkbox({
      name: 'wantsNotices',
      label: '有进展时发短信或邮件告诉我（请留下手机号码或者电子邮箱）',
      checked: values['wantsNotices'] === 'yes',
      errors,
    }),
    choice({
      name: 'mayPublish',
      label: '答复能不能公开，供别人参考',
      options: [
        { value: 'yes', label: '可以，隐去个人信息' },
        { value: 'no', label: '不公开' },
      ],
      value: values['mayPublish'] ?? '',
      required: true,
      errors,
    }),
  ]
}
