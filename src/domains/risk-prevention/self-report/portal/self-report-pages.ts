import { html } from 'hono/html'
import {
  checkbox,
  definitions,
  form,
  type FormErrors,
  notice,
  type FormValues,
  type PortalPage,
  spacedCode,
  textArea,
  textField,
} from '#ui/portal/index.ts'
import { beforehand, selfReportStateTexts } from '../../contract/index.ts'
import type { PublishedPoint } from '../../server/publication/published-points.ts'
import { momentOf, type SelfReceipt } from '../server/receipt.ts'

const home = [{ title: '首页', path: '/' }]

/** Who receives it, that it may lead to a case, who decides: before anybody writes a word. */
export function writePage(point: PublishedPoint, values: FormValues, errors: FormErrors, warning?: string): PortalPage {
  const field = (name: string, label: string, more: { hint?: string; required?: boolean } = {}) => ({
    name,
    label,
    value: values[name] ?? '',
    errors,
    ...more,
  })
  return {
    title: '主动改正报告',
    lead: `关于“${point.name}”。自愿填写，不需要注册。`,
    trail: [...home, { title: point.name, path: `/risks/${point.id}` }],
    hasErrors: Object.keys(errors).length > 0 || warning !== undefined,
    content: html`${warning && notice('warning', warning)}
    ${notice(
      'plain',
      html`<strong>写之前请看清：</strong>
        <ol>
          <li>${beforehand.receiver(point.organisation_name)}</li>
          <li>${beforehand.maySuspect}</li>
          <li>${beforehand.decision}</li>
        </ol>`,
    )}
    ${form({
      action: '/self-reports/new',
      submitText: '提交报告，取得回执',
      errors,
      fields: [
        html`<input type="hidden" name="riskPointId" value="${point.id}" /><input
            type="hidden"
            name="form"
            value="${values['form'] ?? ''}"
          />`,
        textField(field('shopName', '店名或您的称呼', { required: true })),
        textArea(field('text', '发生了什么', { required: true, hint: '什么时候、在哪里、什么情况，2000 字以内' })),
        textArea(field('correction', '怎么改正的，或打算怎么改', { required: true })),
        textField({ ...field('correctedOn', '哪天改好的', { hint: '还没改好的留空' }), type: 'date' }),
        textField({
          ...field('contact', '手机或电子邮箱', { hint: '加密保存，只有办理人看得到' }),
          autocomplete: 'tel',
        }),
        textField({
          ...field('bookletCode', '一户一册编号', { hint: '印在以前的回执或指导记录上；没有的留空' }),
          autocomplete: 'off',
        }),
        checkbox({
          name: 'understood',
          label: '已看清上面三句话',
          required: true,
          checked: values['understood'] === 'yes',
          errors,
        }),
      ],
    })}`,
  }
}

/** Directly after sending; later visits show the same without the words. */
export function receiptPage(receipt: SelfReceipt, isNew: boolean): PortalPage {
  return {
    title: isNew ? '报告已收到' : '主动改正报告',
    trail: [...home, { title: '查回执', path: '/self-reports' }],
    content: html`${notice(
        isNew || receipt.state === 'closed' ? 'success' : 'plain',
        html`回执编号：<strong>${spacedCode(receipt.code)}</strong>`,
      )}
      ${definitions(receiptFacts(receipt))}
      <p class="deeds">
        <a class="button" href="/self-reports/${receipt.code}/receipt.pdf">下载回执（PDF）</a>
        <a class="button" href="/booklets/${receipt.booklet_code}">看一户一册</a>
      </p>
      <p class="quiet">请抄下编号或下载回执。为保护您，本页和回执不显示报告内容、姓名和联系方式。</p>
      <p class="quiet">${beforehand.decision}</p>`,
  }
}

export function receiptFacts(receipt: SelfReceipt): [string, string | null][] {
  return [
    ['关于', receipt.point_name],
    ['收到单位', receipt.organisation_name],
    ['收到时间', momentOf(receipt.received_at)],
    ['办理情况', selfReportStateTexts[receipt.state]],
    ['答复', receipt.answer],
    ['一户一册编号', spacedCode(receipt.booklet_code)],
    ['内容摘要（SHA-256）', receipt.digest],
  ]
}

export function askCodePage(value = '', errors: FormErrors = {}): PortalPage {
  return {
    title: '查主动改正报告的回执',
    trail: home,
    hasErrors: Object.keys(errors).length > 0,
    content: form({
      action: '/self-reports',
      method: 'get',
      submitText: '查看',
      errors,
      fields: [
        textField({
          name: 'code',
          label: '回执编号',
          hint: '12 位字母和数字',
          required: true,
          autocomplete: 'off',
          value,
          errors,
        }),
      ],
    }),
  }
}
