import { html } from 'hono/html'
import type { ShownExemption } from '#domains/exemptions/index.ts'
import { basisText, exemptionSentence } from '#domains/exemptions/domain/index.ts'
import type { Html } from '#ui/portal/index.ts'

/** 免罚 beside a point: what the list says, where it stands, and who judges. */
export function exemptionsBeside(exemptions: readonly ShownExemption[]): Html {
  return html`${exemptions.map(
    ({ content, organisationName, registerCode, versionNumber }) =>
      html`<p class="exemption">
        <strong>免罚规定</strong> ${exemptionSentence(content)}
        <span class="quiet">
          依据${basisText(content)}；${organisationName}公布，第 ${versionNumber} 版，<a
            href="/registers/${registerCode}"
            >核对</a
          >。是否符合，由处理机关认定。
        </span>
      </p>`,
  )}`
}
