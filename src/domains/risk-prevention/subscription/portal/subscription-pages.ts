import { html } from 'hono/html'
import {
  checkbox,
  definitions,
  form,
  notice,
  textField,
  type FormErrors,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import { headingOf, type Question } from '../../portal/trade/read-question.ts'
import { tradeFields } from '../../portal/trade/trade-question.ts'
import type { Place } from '../../server/trade/places.ts'
import { codeMinutes, keptDays } from '../contract/subscription.ts'
import type { BegunSubscription } from '../server/subscribe.ts'

const trail = [{ title: '首页', path: '/' }]

/** What is kept, for what, how long, and how it ends: said before anything is typed. */
const beforehand = html`<strong>留下联系方式之前请看清：</strong>
  <ul>
    <li>只用来告诉您所选行业和地点新公布了哪些风险点，一天最多一条；不作他用，不用于检查和处罚。</li>
    <li>加密保存；工作人员看到的是掩码后的号码或地址。</li>
    <li>每条消息里都有退订链接，打开后点一下即退订，联系方式随即删除。也可以打电话请工作人员代为退订。</li>
    <li>没有验证的，一天后删除；订阅满 ${String(keptDays / 365)} 年自动结束并删除，需要的可以重新订阅。</li>
  </ul>`

export interface ShownSubscription {
  readonly asked: Question
  readonly places: readonly Place[]
  readonly values: Readonly<Record<string, string>>
  readonly errors: FormErrors
  readonly warning?: string | undefined
}

export function askPage({ asked, places, values, errors, warning }: ShownSubscription): PortalPage {
  return {
    title: '订阅行业风险提示',
    lead: '有新公布的风险点时告诉您。自愿、免费，不需要注册。',
    trail,
    hasErrors: Object.keys(errors).length > 0 || warning !== undefined,
    content: html`${warning && notice('warning', warning)} ${notice('plain', beforehand)}
    ${form({
      action: '/subscriptions',
      submitText: '发送验证码',
      errors,
      fields: [
        ...tradeFields(places, asked, errors),
        textField({
          name: 'contact',
          label: '手机号码或电子邮箱',
          hint: '只填一个；验证码和提示都发到这里',
          required: true,
          autocomplete: 'email',
          maximumLength: 120,
          value: values['contact'],
          errors,
        }),
        checkbox({
          name: 'consent',
          label: '同意为上述用途保存这个联系方式',
          required: true,
          checked: values['consent'] === 'yes',
          errors,
        }),
      ],
    })}`,
  }
}

export interface ShownCode {
  readonly id: string
  readonly masked: string
  readonly errors?: FormErrors
  /** In a demonstration, what would have been sent. */
  readonly shown?: string | undefined
}

export function codePage({ id, masked, errors = {}, shown }: ShownCode): PortalPage {
  return {
    title: '填写验证码',
    lead: '还差一步：验证以后才算订阅。',
    trail,
    hasErrors: Object.keys(errors).length > 0,
    content: html`${masked && notice('plain', `验证码已发到 ${masked}，${codeMinutes} 分钟内有效。`)}
      ${shown && demonstrated(shown)}
      ${form({
        action: '/subscriptions/confirm',
        submitText: '确认订阅',
        errors,
        fields: [
          html`<input type="hidden" name="subscriptionId" value="${id}" /><input
              type="hidden"
              name="masked"
              value="${masked}"
            />`,
          textField({
            name: 'code',
            label: '验证码',
            hint: '6 位数字',
            required: true,
            autocomplete: 'one-time-code',
            maximumLength: 12,
            errors,
          }),
        ],
      })}
      <p>没有收到？<a href="/subscriptions">重新填写</a></p>`,
  }
}

function demonstrated(text: BegunSubscription['text']): Html {
  return notice(
    'plain',
    html`<strong>演示：</strong>没有真的发送。本来会发到您手机或邮箱的内容是：
      <blockquote>${text}</blockquote>`,
  )
}

export function confirmedPage(keepUntil: string, endPath: string): PortalPage {
  return {
    title: '订阅成功',
    trail,
    content: html`${notice('success', '以后您所选行业和地点有新公布的风险点，会告诉您，一天最多一条。')}
      ${definitions([['自动结束', keepUntil]])}
      <p><a href="${endPath}">查看或退订</a>（每条消息里也有这个链接）</p>
      <p><a href="/">回到首页</a></p>`,
  }
}

export function ownPage(asked: Question, masked: string, keepUntil: string | null, path: string): PortalPage {
  return {
    title: '我的订阅',
    trail,
    content: html`${definitions([
        ['行业和地点', headingOf(asked)],
        ['发到', masked],
        ['自动结束', keepUntil],
      ])}
      ${form({ action: path, submitText: '退订', fields: [] })}
      ${form({
        action: path,
        submitText: '退订我的全部订阅',
        fields: [html`<input type="hidden" name="all" value="yes" />`],
      })}
      <p class="quiet">退订后联系方式立即删除。</p>`,
  }
}

export function endedPage(count: number): PortalPage {
  return {
    title: '已退订',
    trail,
    content: html`${notice('success', count > 1 ? `${count} 个订阅已经退订，联系方式已删除。` : '已经退订，联系方式已删除。')}
      <p><a href="/subscriptions">重新订阅</a></p>`,
  }
}
