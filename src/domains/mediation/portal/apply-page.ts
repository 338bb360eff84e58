import { html } from 'hono/html'
import {
  checkbox,
  fileField,
  form,
  notice,
  textArea,
  textField,
  type FormErrors,
  type FormValues,
  type Html,
  type PortalPage,
} from '#ui/portal/index.ts'
import { disputeAreas, disputeClasses, type DisputeArea, type DisputeClass } from '../contract/index.ts'
import { guideTrail } from './guide-page.ts'

interface Applying {
  readonly organisationName: string
  readonly disputeClass: DisputeClass
  readonly area: DisputeArea
  readonly values: FormValues
  readonly errors?: FormErrors
  readonly warning?: string
}

/** The application itself; a refused form comes back with what was typed, papers alone have to be chosen again. */
export function applyPage(applying: Applying): PortalPage {
  const { organisationName, disputeClass, area, values, errors = {}, warning } = applying
  const hasErrors = Object.keys(errors).length > 0
  return {
    title: `向${organisationName}申请调解`,
    lead: `${disputeClasses[disputeClass]}，${disputeAreas[area]}。不需要注册，不收费。提交后得到一个查询码。`,
    trail: guideTrail,
    hasErrors: hasErrors || warning !== undefined,
    content: html`${warning && notice('warning', warning)}
    ${hasErrors && notice('plain', '刚才选的材料没有保存，请重新选择。')}
    ${form({
      action: '/mediation/apply',
      withFiles: true,
      submitText: '提交申请',
      errors,
      beforeSubmit: html`<p class="quiet">
        申请由${organisationName}收到，对方在受理后会知道您申请的内容。联系方式加密保存，只有办理人看得到。
      </p>`,
      fields: [
        hidden(values),
        ...parties(applying),
        ...(disputeClass === 'administrative' ? act(applying) : []),
        ...matter(applying),
      ],
    })}`,
  }
}

function hidden(values: FormValues): Html {
  return html`${['organisationId', 'disputeClass', 'area', 'form'].map(
    (name) => html`<input type="hidden" name="${name}" value="${values[name] ?? ''}" />`,
  )}`
}

const fieldOf =
  ({ values, errors = {} }: Applying) =>
  (name: string, label: string, more: { hint?: string; required?: boolean; maximumLength?: number } = {}) => ({
    name,
    label,
    value: values[name] ?? '',
    errors,
    ...more,
  })

function parties(applying: Applying): Html[] {
  const field = fieldOf(applying)
  const isAdministrative = applying.disputeClass === 'administrative'
  const contactHint = '手机、带区号的电话或者电子邮箱'
  return [
    textField({ ...field('applicantName', '申请人姓名或者单位名称', { required: true }), autocomplete: 'name' }),
    textField({ ...field('applicantContact', '联系方式', { required: true, hint: contactHint }), autocomplete: 'tel' }),
    checkbox({
      name: 'wantsNotices',
      label: '有进展时发短信或邮件告诉我（用上面的联系方式）',
      checked: applying.values['wantsNotices'] === 'yes',
      errors: applying.errors ?? {},
    }),
    textField(field('coApplicantName', '共同申请人', { hint: '没有的留空' })),
    textField(field('representativeName', '代理人姓名', { hint: '请别人代办的填写，没有的留空' })),
    textField(field('representativeContact', '代理人联系方式', { hint: contactHint })),
    textField(
      field('respondentName', isAdministrative ? '作出决定的行政机关' : '对方的姓名或者名称', {
        required: true,
        ...(isAdministrative ? { hint: '按文书上的全称填写' } : {}),
      }),
    ),
    textField(field('respondentContact', '对方的联系方式', { hint: '知道的话填写，方便通知对方' })),
    ...(isAdministrative
      ? []
      : [
          textField(field('secondRespondentName', '另一个对方', { hint: '不止一个对方时填写' })),
          textField(field('thirdRespondentName', '第三个对方', { hint: '没有的留空' })),
        ]),
  ]
}

function act(applying: Applying): Html[] {
  const field = fieldOf(applying)
  const { values, errors = {} } = applying
  const box = (name: string, label: string) => checkbox({ name, label, checked: values[name] === 'yes', errors })
  return [
    textField(field('actName', '哪个决定或者行为', { required: true, hint: '例如文书名称和文号' })),
    textField({ ...field('actMadeOn', '作出的日期', { required: true }), type: 'date' }),
    textField({
      ...field('actKnownOn', '您收到或者知道的日期', { required: true, hint: '复议、诉讼的期限从这天算起' }),
      type: 'date',
    }),
    box('actTold', '文书上写明了怎样申请复议、怎样起诉（没有写的不勾）'),
    box('concernsRealEstate', '争议和房屋、土地等不动产有关'),
    box('reconsiderationFirst', '文书上写明要先申请行政复议、才能起诉（例如当场作出的处罚）'),
  ]
}

function matter(applying: Applying): Html[] {
  const field = fieldOf(applying)
  const { values, errors = {} } = applying
  return [
    textArea(
      field('facts', '事情经过', {
        required: true,
        hint: '什么时候、在哪里、发生了什么，3000 字以内；不要写身份证号',
        maximumLength: 3_000,
      }),
    ),
    textArea({ ...field('request', '您想怎么解决', { required: true, maximumLength: 1_000 }), rows: 3 }),
    textField(field('amount', '涉及的金额（元）', { hint: '例如 1200.50；不涉及的留空' })),
    fileField({
      name: 'files',
      label: '材料',
      hint: '最多 5 份，每份不超过 5 MB；PDF、照片（JPG、PNG）或者 Word（docx）',
      accept: '.pdf,.jpg,.jpeg,.png,.docx',
      multiple: true,
      errors,
    }),
    checkbox({
      name: 'understood',
      label: '已知道：调解要双方自愿；调解不停止、不延长申请行政复议、提起诉讼或者申请仲裁的期限',
      required: true,
      checked: values['understood'] === 'yes',
      errors,
    }),
  ]
}
