import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup made by the `html` tag, which escapes every value put into it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>
