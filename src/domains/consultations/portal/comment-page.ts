import { html } from 'hono/html'
import {
  choice,
  form,
  notice,
  quote,
  selectField,
  textArea,
  textField,
  type FormErrors,
  type FormValues,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import { audienceTexts, type Audience, type Clause } from '../contract/index.ts'
import { trailTo, type ShownConsultation } from './trail.ts'

const outside: readonly Audience[] = ['society', 'counterparties', 'associations']

interface Commenting {
  readonly consultation: ShownConsultation
  readonly clauses: readonly Clause[]
  /** The point that the person came from; null: on the whole. */
  readonly clause: Clause | undefined
  readonly values: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
}

/** The text and, below it, the form: a phone shows both without JavaScript. */
export function commentPage({ consultation, clauses, clause, values, errors = {}, warning }: Commenting): PortalPage {
  return {
    title: clause ? `对“${clause.title}”提意见` : '提出意见',
    lead: '不需要注册，也不需要留下姓名。提交后得到一个查询码，凭它查看答复。',
    hasErrors: Object.keys(errors).length > 0,
    trail: trailTo(consultation),
    content: html`${warning && notice('warning', warning)} ${clause && quote(clause.text, clause.title)}
    ${form({
      action: `/consultations/${consultation.code}/comment`,
      errors,
      submitText: '提交意见',
      beforeSubmit: html`<p class="quiet">
        意见由${consultation.organisation_name}逐条研究。采纳情况会公开，但不公开提出意见人的姓名和联系方式；联系方式加密保存，只用于告知答复。
      </p>`,
      fields: [hidden(values), ...fields(consultation, clauses, values, errors)],
    })}`,
  }
}

/** The key makes the same form count once; the last field is for programs that fill in everything. */
function hidden(values: FormValues): Html {
  return html`<input type="hidden" name="form" value="${values['form'] ?? ''}" />
    <input type="hidden" name="opened" value="${values['opened'] ?? ''}" />
    <div class="visually-hidden" aria-hidden="true">
      <label for="field-website">请勿填写</label>
      <input id="field-website" name="website" type="text" tabindex="-1" autocomplete="off" value="" />
    </div>`
}

function fields(
  consultation: ShownConsultation,
  clauses: readonly Clause[],
  values: FormValues,
  errors: FormErrors,
): Html[] {
  const isTargeted = consultation.reach === 'targeted'
  return [
    selectField({
      name: 'clauseId',
      label: '针对哪一条',
      placeholder: '总体意见',
      options: clauses.map(({ id, title }) => ({ value: id, label: title })),
      value: values['clauseId'],
      errors,
    }),
    textArea({
      name: 'text',
      label: '您的意见',
      hint: '建议怎样改、为什么，最多 3000 字。请不要写身份证号等个人信息。',
      required: true,
      maximumLength: 3_000,
      value: values['text'],
      errors,
    }),
    ...(isTargeted
      ? []
      : [
          choice({
            name: 'audience',
            label: '您是',
            options: outside.map((audience) => ({ value: audience, label: spokenTexts[audience] })),
            value: values['audience'] || 'society',
            required: true,
            errors,
          }),
        ]),
    textField({
      name: 'authorName',
      label: '姓名或单位',
      autocomplete: 'name',
      value: values['authorName'],
      maximumLength: 50,
      errors,
    }),
    textField({
      name: 'contact',
      label: '手机号码或电子邮箱',
      hint: '留下的话，有了答复会告诉您',
      autocomplete: 'tel',
      value: values['contact'],
      maximumLength: 100,
      errors,
    }),
    collective(isTargeted, values, errors),
  ]
}

/** Folded away from most people; open where it is needed or was filled in. */
function collective(isTargeted: boolean, values: FormValues, errors: FormErrors): Html {
  const isUsed = Boolean(values['invitationCode'] || values['collectiveSize'])
  const hasErrors = Boolean(errors['invitationCode'] || errors['collectiveSize'])
  const parts = html`${textField({
    name: 'invitationCode',
    label: '邀请码',
    hint: '收到邀请函的单位、协会商会填写；提交后可打印回执，盖章后寄回或当面交来',
    required: isTargeted,
    autocomplete: 'off',
    value: values['invitationCode'],
    maximumLength: 40,
    errors,
  })}
  ${textField({
    name: 'collectiveSize',
    label: '代表多少成员',
    hint: '集体意见填写，凭邀请码有效',
    type: 'number',
    value: values['collectiveSize'],
    errors,
  })}`
  return isTargeted
    ? parts
    : html`<details class="field" ${isUsed || hasErrors ? 'open' : ''}>
        <summary>有邀请码的单位、协会商会</summary>
        ${parts}
      </details>`
}

const spokenTexts: Readonly<Record<Audience, string>> = {
  internal: audienceTexts.internal,
  society: '一般公众',
  counterparties: '受本事项管理的企业、商户或个人',
  associations: '协会、商会',
}
