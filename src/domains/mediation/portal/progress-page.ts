import { html } from 'hono/html'
import { chineseDate } from '#platform/documents/domain/index.ts'
import {
  codeForm,
  definitions,
  type FormErrors,
  type Html,
  notice,
  type PortalPage,
  spacedCode,
} from '#ui/portal/index.ts'
import { applicationStateTexts, disputeAreas, disputeClasses } from '../contract/index.ts'
import type { PartyView } from '../server/cases/party-view.ts'
import type { Progress } from '../server/portal/read-progress.ts'
import { guideTrail, placesOf } from './guide-page.ts'

/** The form into which a code is typed. */
export function askCodePage(value = '', errors: FormErrors = {}): PortalPage {
  return {
    title: '看调解申请的进度',
    lead: '输入提交申请时得到的查询码。对方当事人用查询凭条上的查询码；没有收到的，请找办理单位。',
    trail: guideTrail,
    hasErrors: Object.keys(errors).length > 0,
    content: codeForm('/mediation/progress', value, errors),
  }
}

/** The view of a party whose case came without an application: on the spot, or opened by the unit. */
export function caseOnlyPage(view: PartyView, casePart: Html): PortalPage {
  const { code, organisationName, side } = view
  return {
    title: '调解案件进度',
    trail: guideTrail,
    content: html`${notice('plain', html`查询码：<strong>${spacedCode(code)}</strong>`)}
    ${definitions([
      ['办理单位', organisationName],
      ['您是', side === 'applicant' ? '申请人' : '对方当事人'],
    ])}
    ${view.remedies.length > 0 && remediesPart(view)} ${casePart}`,
  }
}

/** One party's view. */
export function progressPage(progress: Progress, isNew: boolean, casePart?: Html): PortalPage {
  return {
    title: isNew ? '申请已收到' : '调解申请进度',
    trail: guideTrail,
    content: html`${notice(
        isNew || progress.state === 'accepted' ? 'success' : 'plain',
        html`${isNew ? '您的查询码' : '查询码'}：<strong>${spacedCode(progress.code)}</strong>`,
      )}
      ${isNew && html`<p>请抄下或拍下查询码。凭它看进度，不需要注册。</p>`} ${definitions(factsOf(progress))}
      ${
        progress.refusalReason !== null &&
        html`<h2>不予受理的理由</h2>
          <p class="pre-line">${progress.refusalReason}</p>
          <h2>您可以去</h2>
          ${placesOf(progress.goTo)}`
      }
      ${progress.remedies.length > 0 && remediesPart(progress)} ${casePart}
      <p class="quiet">为保护各方，本页不显示姓名、联系方式和申请内容。</p>`,
  }
}

function remediesPart({ remedies, acknowledgedOn, code }: Pick<Progress, 'remedies' | 'acknowledgedOn' | 'code'>) {
  return html`<h2>请记住这些日期</h2>
    <ul>
      ${remedies.map(({ sentence }) => html`<li>${sentence}</li>`)}
    </ul>
    <p>调解不停止、不延长这些期限。日期按登记的情况推算，以法律规定和文书为准。</p>
    ${
      acknowledgedOn
        ? html`<p class="quiet">您已于 ${acknowledgedOn} 确认知道。</p>`
        : html`<form method="post" action="/mediation/progress/${code}/acknowledgement">
            <button class="primary">我已知道这些日期</button>
          </form>`
    }`
}

function factsOf(progress: Progress): [string, string | null][] {
  return [
    ['办理单位', progress.organisationName],
    ['您是', progress.side === 'applicant' ? '申请人' : '对方当事人'],
    ['类别', `${disputeClasses[progress.disputeClass]}，${disputeAreas[progress.area]}`],
    ['收到日期', progress.receivedOn],
    ['进度', applicationStateTexts[progress.state]],
    ['是否受理', progress.decideBy && `我们争取在收到后五个工作日内决定（至${chineseDate(progress.decideBy)}）`],
    ['决定日期', progress.decidedOn],
  ]
}
